// Characters that XML and HTML have no way to hold: a document with one of them is refused as corrupt.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0, "Char", leaves out.
const invalid = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without controls (but tab, LF and CR), lone surrogates, U+FFFE and U+FFFF. */
export function wellFormed(text: string): string {
  return text.replace(invalid, '');
}
