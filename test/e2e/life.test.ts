// The life of an entry, from its first look to its end and back, in one browser of each kind.
import { describe } from '@jest/globals';
import { describeInBrowsers } from './browsers';
import { absenceTests } from './life/absence';
import { changesTests } from './life/changes';
import { spellingTests } from './life/spelling';
import { wordsTests } from './life/words';

describeInBrowsers('the life of an entry', {}, (driver) => {
  describe('absent', () => absenceTests(driver));
  describe('changed', () => changesTests(driver));
  describe('told', () => wordsTests(driver));
  describe('under its one spelling', () => spellingTests(driver));
});
