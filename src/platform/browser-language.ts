// The language there are words in that comes nearest to the browser's own.
import browser from './browser';
import { type LanguageChoice, type LanguageId, languageFor } from './languages';

export function browserLanguage(): LanguageId {
  return languageFor([browser.i18n.getUILanguage()]);
}

/** The language that a choice means here. */
export function meantBy(choice: LanguageChoice): LanguageId {
  return choice === 'browser' ? browserLanguage() : choice;
}
