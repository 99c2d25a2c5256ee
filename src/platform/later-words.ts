// Brings the words that are not on the popup's first screen. Importing this file is all there is to do.
import later from '../../public/_locales/en/messages.json?later';
import { speakWhole } from './speak';
import { addWords } from './strings';

addWords(later);
await speakWhole();
