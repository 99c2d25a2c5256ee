// The life of an entry, from its first look to its end and back, in one browser of each kind.
import { describe } from '@jest/globals';
import { describeInBrowsers } from './browsers';
import { absenceTests } from './life/absence';
import { changesTests } from './life/changes';
import { spellingTests } from './life/spelling';
import { wordsTests } from './life/words';

describeInBrowsers('the life of an entry', {}, (driver, kind) => {
  describe('absent', () => absenceTests(driver));
  // What differs between two looks is told by pure functions: one browser is enough.
  if (kind === 'chromium') describe('changed', () => changesTests(driver));
  describe('told', () => wordsTests(driver));
  describe('under its one spelling', () => spellingTests(driver));
});
