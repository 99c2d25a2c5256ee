// The placements of the labelled links, found by the built extension in the browser, held against the labels.
import { readFileSync } from 'node:fs';
import type { TrackedSite } from '../../src/core/facts';
import { parseSite } from '../../src/core/sites/parse-site';
import type { Driver } from '../browser/driver';
import { trackSites } from '../start/scan-pages';
import { settledScan } from '../start/settle-scan';
import type { PlacedLink, PlacementLabel } from './placement-confusion';
import { placementMarkdown } from './placement-markdown';
import { type CorpusPage, corpusSource } from './read-corpus';

/** The section on placement, as Markdown. */
export async function placementTable(driver: Driver, pages: readonly CorpusPage[]): Promise<string> {
  const all = JSON.parse(readFileSync('test/labels/placement.json', 'utf8')) as PlacementLabel[];
  const placed: PlacedLink[] = [];
  for (const page of pages) {
    const wanted = new Set(all.filter((label) => label.page === page.id).map((label) => label.index));
    if (wanted.size > 0) placed.push(...(await placePage(driver, page, wanted)));
  }
  return placementMarkdown(all, placed);
}

/** Tracks the sites the labelled links lead to, and takes each link's placement from the scan. */
async function placePage(driver: Driver, page: CorpusPage, wanted: ReadonlySet<number>): Promise<PlacedLink[]> {
  const tab = await driver.openPage(corpusSource(page));
  try {
    const hrefs = await tab.evaluate(
      (indexes: number[]) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href],area[href]')];
        const web = links.map((link) => String(link.href)).filter((href) => /^https?:/.test(href));
        return indexes.map((index) => web[index] ?? '');
      },
      [...wanted],
    );
    await trackSites(driver, sitesOf(hrefs));
    // Before the press: asking brings the tab to the front, and that closes a popup.
    const id = await tab.id();
    const popup = await driver.pressButton(tab);
    const scan = await settledScan(driver, popup, id);
    return scan.findings.flatMap(({ linkIndex, placement }) =>
      linkIndex !== null && wanted.has(linkIndex) ? [{ page: page.id, index: linkIndex, placement }] : [],
    );
  } finally {
    await tab.close();
  }
}

function sitesOf(hrefs: readonly string[]): TrackedSite[] {
  const sites = new Map<string, TrackedSite>();
  for (const href of hrefs) {
    const parsed = parseSite(href, 'mine', '2026-01-01T00:00:00.000Z', 'domain');
    if (parsed.ok) sites.set(parsed.site.id, parsed.site);
  }
  return [...sites.values()];
}
