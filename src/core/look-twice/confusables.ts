// Letters of other alphabets that a reader takes for Latin ones, folded to what they are read as.
// Source: our own short selection of lower-case letters that a host can hold, after the data of Unicode Technical
// Standard 39 (unicode.org/reports/tr39, confusables.txt, Unicode licence), as of 2026-11.

/** Alike in most typefaces, by the standard. */
const alike: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  г: 'r',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  һ: 'h',
  ѵ: 'v',
  ү: 'y',
  ӏ: 'l',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ґ: 'r',
  // Greek
  α: 'a',
  γ: 'y',
  ι: 'i',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  υ: 'u',
  // Armenian
  ո: 'n',
  ս: 'u',
  օ: 'o',
  հ: 'h',
  ց: 'g',
  յ: 'j',
  զ: 'q',
  // Latin
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ɣ: 'y',
  ɩ: 'i',
  ɪ: 'i',
  ɯ: 'w',
  ʋ: 'u',
  ʏ: 'y',
};

/** Alike at a glance, as small capitals or with a stroke: enough to pass for a name everybody knows, and for no other. */
const atAGlance: Readonly<Record<string, string>> = {
  в: 'b',
  ь: 'b',
  к: 'k',
  м: 'm',
  н: 'h',
  п: 'n',
  т: 't',
  ω: 'w',
  и: 'u',
  ѡ: 'w',
  ԍ: 'g',
  β: 'b',
  ε: 'e',
  η: 'n',
  κ: 'k',
  τ: 't',
  χ: 'x',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  ŧ: 't',
  ƒ: 'f',
  ɗ: 'd',
  ə: 'e',
  ɓ: 'b',
  ƙ: 'k',
  ƥ: 'p',
  ƚ: 'l',
};

/** The text as most readers would read it, accents kept. */
export function fold(text: string): string {
  return map(text, (letter) => alike[letter] ?? letter);
}

/** The text as a hasty reader would read it: accents and strokes gone too. */
export function foldLoosely(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return map(plain, (letter) => alike[letter] ?? atAGlance[letter] ?? letter);
}

function map(text: string, change: (letter: string) => string): string {
  return [...text].map(change).join('');
}
