// What a spreadsheet must never run. OWASP, "CSV Injection", and ASVS 5 §1.2.10 name the first characters that make
// a cell a formula; blanks, zero-width and full-width variants of them are treated as dangerous as well.

// Anything a program may skip before it looks (blanks, controls, zero-width and direction marks), then a starter.
const dangerous =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL, tab, CR and LF are what the sources name.
  /^(?:[\t\r\n\u0000]|[\s\u0000-\u001F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF;,]*[=+\-@＝＋－＠])/u;

/**
 * A text as a cell that no spreadsheet runs: one `'` before it where it could begin a formula. Taking off that one `'`
 * gives the text back; so texts that begin with `'` and then danger are guarded too.
 */
export function guardCell(text: string): string {
  // What begins with a letter or a digit begins no formula: most cells do. By its code, which takes a third of an
  // expression's time.
  if (text === '' || isPlain(text.charCodeAt(0))) return text;
  return dangerous.test(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** A to Z, a to z, 0 to 9. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}

/** The text that was guarded. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}
