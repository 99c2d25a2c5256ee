// Pages that change after the first look, in one browser of each kind: starting one takes longer than most of these.
import { describe } from '@jest/globals';
import { describeInBrowsers } from './browsers';
import { lawTests } from './living/law';

describeInBrowsers('a living page', {}, (driver) => {
  describe('by the seed', () => lawTests(driver));
});
