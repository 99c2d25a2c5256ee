// A sample of the real pages of the development corpus, where it is present; `npm run accuracy` runs them all.
import { expect, test } from '@jest/globals';
import { comparePage, newScores } from '../../scripts/accuracy/compare-page';
import { corpusFolder, readCorpus } from '../../scripts/accuracy/read-corpus';
import { scanCorpus, scanKey } from '../../scripts/accuracy/scan-corpus';
import { describeInBrowsers } from './browsers';

const folder = corpusFolder();
const EVERY = 36;

if (folder) {
  const sample = readCorpus(folder).filter((_, at) => at % EVERY === 0);
  describeInBrowsers(`${sample.length} pages of the corpus (one in ${EVERY})`, {}, (driver) => {
    test('links, types, verdicts and negatives are right', async () => {
      const scans = await scanCorpus(driver(), sample, () => undefined);
      const scores = newScores();
      for (const page of sample) comparePage(page, (domain) => scans.get(scanKey(page, domain)), scores);
      expect(Object.values(scores).flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(scores.targets.of).toBeGreaterThanOrEqual(sample.length);
    });
  });
} else {
  test.skip('the development corpus is not here: its pages are not tested', () => undefined);
}
