// Makes every word from now on one of the language that was chosen.
import browser from './browser';
import { type LanguageChoice, type LanguageId, languageFor, languages } from './languages';
import { setLanguage, spokenLanguage } from './strings';

/** The language there are words in that comes nearest to the browser's own. */
export function browserLanguage(): LanguageId {
  return languageFor([browser.i18n.getUILanguage()]);
}

/** @returns the language spoken now: by it whoever draws knows whether to draw anew */
export async function speak(choice: LanguageChoice): Promise<string> {
  const wanted = choice === 'browser' ? browserLanguage() : choice;
  if (wanted !== spokenLanguage()) {
    const language = languages.find(({ id }) => id === wanted);
    // A file that does not come leaves the words as they are.
    if (language) setLanguage(wanted, (await language.load()).default);
  }
  return spokenLanguage();
}
