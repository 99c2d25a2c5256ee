// Each made page, seen as a person sees it: tracked sites set, the button pressed, the scan compared. Then a sample of
// real ones, in the same browser.
import { expect, test } from '@jest/globals';
import type { Driver } from '../../scripts/browser/driver';
import { describeInBrowsers, pressAndWait, runsOnce, scanOf, track, until } from './browsers';
import { corpusTest, noCorpusTest } from './corpus';
import { madePage, slugs } from './made-pages';

describeInBrowsers('pages', {}, (driver) => {
  test.each(slugs)('%s', async (slug) => {
    const { expected, source, sites } = madePage(slug);
    await track(driver(), sites);
    const tab = await driver().openPage(source);
    await pressAndWait(driver(), tab);
    if (expected.checkHeaders) await checkHeaders(driver(), await tab.id());
    await until(async () => (await scanOf(driver(), tab))?.complete === true, 'the whole page to be read');
    const scan = await scanOf(driver(), tab);
    if (expected.page) expect(scan.page).toMatchObject(expected.page);
    if (expected.counts) expect(scan.counts).toEqual(expected.counts);
    if (expected.unreadFrames) expect(scan.unreadFrames).toEqual(expected.unreadFrames);
    if (expected.findings) {
      expect(
        scan.findings.map((finding, at) => pick(finding, Object.keys(expected.findings?.[at] ?? { linkIndex: 0 }))),
      ).toEqual(expected.findings);
    }
    expect(scan.counts.links).toBe(scan.counts.internal + scan.counts.outbound + scan.counts.backlinks.total);
    expect(scan.page.url).toBe(expected.url);
    await tab.close();
  });
  corpusTest(driver);
});

if (runsOnce) noCorpusTest();

function pick(object: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}

/** What the popup's button asks of the page. */
function checkHeaders(driver: Driver, tabId: number): Promise<unknown> {
  return driver.inExtension((id: number) => chrome.tabs.sendMessage(id, { verb: 'check-headers' }), tabId);
}
