// Makes what the background says from now on words of the language that was chosen.
import { meantBy } from '../src/platform/browser-language';
import { type LanguageChoice, tagOf } from '../src/platform/languages';
import { addWords, setLanguage, spokenLanguage } from '../src/platform/strings';
import { briefWords } from './brief-words';

// Some of them are not among the words that are there from the start.
addWords(briefWords.en);

export function speakBrief(choice: LanguageChoice): void {
  const language = meantBy(choice);
  if (tagOf(language) !== spokenLanguage()) setLanguage(tagOf(language), briefWords[language]);
}
