// A sample of the real pages of the development corpus, where it is present; `npm run accuracy` runs them all.
import { expect, test } from '@jest/globals';
import { comparePage, newScores } from '../../scripts/accuracy/compare-page';
import { corpusFolder, readCorpus } from '../../scripts/accuracy/read-corpus';
import { scanCorpus, scanKey } from '../../scripts/accuracy/scan-corpus';
import type { Driver } from '../../scripts/browser/driver';

const folder = corpusFolder();
const EVERY = 72;
const sample = folder ? readCorpus(folder).filter((_, at) => at % EVERY === 0) : [];

export function corpusTest(driver: () => Driver): void {
  if (!sample.length) return;
  test(`${sample.length} pages of the corpus (one in ${EVERY}): links, types, verdicts and negatives are right`, async () => {
    const scans = await scanCorpus(driver(), sample, () => undefined);
    const scores = newScores();
    for (const page of sample) comparePage(page, (domain) => scans.get(scanKey(page, domain)), scores);
    expect(Object.values(scores).flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(scores.targets.of).toBeGreaterThanOrEqual(sample.length);
  });
}

/** Where there is no corpus, one line says so. */
export function noCorpusTest(): void {
  if (!folder) test.skip('the development corpus is not here: its pages are not tested', () => undefined);
}
