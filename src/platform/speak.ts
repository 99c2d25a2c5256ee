// Makes every word of our own pages from now on one of the language that was chosen. The background has a way of its own
// (background/speak-brief.ts): a service worker may not load scripts later.
import { meantBy } from './browser-language';
import { type LanguageChoice, type LanguageId, tagOf } from './languages';
import { loadWords } from './load-words';
import { setLanguage, spokenLanguage } from './strings';

let spoken: LanguageId = 'en';
/** Whether the words that come later are wanted too. */
let whole = false;

/** @returns the tag of the language spoken now: by it whoever draws knows whether to draw anew */
export async function speak(choice: LanguageChoice): Promise<string> {
  const wanted = meantBy(choice);
  // A file that does not come leaves the words as they are.
  if (wanted !== spoken) await take(wanted);
  return spokenLanguage();
}

/** Brings the words that come later, in the language spoken. */
export async function speakWhole(): Promise<void> {
  whole = true;
  if (spoken !== 'en') await take(spoken);
}

async function take(language: LanguageId): Promise<void> {
  const words = language === 'en' ? {} : await loadWords(language, whole);
  spoken = language;
  setLanguage(tagOf(language), words);
}
