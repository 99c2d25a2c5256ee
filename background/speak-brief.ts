// Makes what the background says from now on words of the language that was chosen.
import { meantBy } from '../src/platform/browser-language';
import { type LanguageChoice, tagOf } from '../src/platform/languages';
import { setLanguage, spokenLanguage } from '../src/platform/strings';
import { briefWords } from './brief-words';

export function speakBrief(choice: LanguageChoice): void {
  const language = meantBy(choice);
  if (tagOf(language) !== spokenLanguage()) setLanguage(tagOf(language), briefWords[language]);
}
