// Which way a language is written: for the documents we draw and the reports we save.

/** Those of the world's larger languages that are written from right to left, by their BCP 47 tags. */
const fromTheRight: readonly string[] = ['ar', 'fa', 'he', 'iw', 'ur'];

/** @param language BCP 47: `he`, `ar-EG` */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return fromTheRight.includes(language.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
}
