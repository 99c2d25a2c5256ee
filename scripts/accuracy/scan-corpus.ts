// Scans every page of the corpus in one browser, the way `npm start` does: sites tracked, button pressed, scan settled.
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import { parseSite } from '../../src/core/sites/parse-site';
import type { Driver } from '../browser/driver';
import { trackSites } from '../start/scan-pages';
import { settledScan } from '../start/settle-scan';
import { type CorpusPage, corpusSource } from './read-corpus';

const TRIES = 3;

/** The key of a scan: a page, and the one target that was tracked on it. */
export const scanKey = (page: CorpusPage, domain: string): string => `${page.id} ${domain}`;

/**
 * One scan for each target of each page: where a wrapper's own site is a target beside the one it leads to, a link
 * belongs to both, and a scan gives it to one. What gave no scan is left out and named.
 */
export async function scanCorpus(
  driver: Driver,
  pages: readonly CorpusPage[],
  say: (line: string) => void,
): Promise<Map<string, PageScan>> {
  const scans = new Map<string, PageScan>();
  for (const page of pages) {
    for (const { domain } of page.targets) {
      const key = scanKey(page, domain);
      for (let tried = 1; tried <= TRIES && !scans.has(key); tried += 1) {
        try {
          scans.set(key, await scanPage(driver, page, [domain, ...page.negatives]));
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          say(`${key}: ${why}${tried < TRIES ? ', once more' : ''}`);
        }
      }
    }
  }
  return scans;
}

async function scanPage(driver: Driver, page: CorpusPage, entered: readonly string[]): Promise<PageScan> {
  const sites = [...new Set(entered)].map((one) => {
    const parsed = parseSite(one, 'mine', '2026-01-01T00:00:00.000Z');
    if (!parsed.ok) throw new Error(`${one} is no site: ${parsed.error}`);
    return parsed.site;
  });
  await trackSites(driver, sites);
  const tab = await driver.openPage(corpusSource(page));
  try {
    // Before the press: asking brings the tab to the front, and that closes a popup.
    const id = await tab.id();
    const popup = await driver.pressButton(tab);
    return await settledScan(driver, popup, id);
  } finally {
    await tab.close();
  }
}
