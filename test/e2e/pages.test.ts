// Each made page, seen as a person sees it: tracked sites set, the button pressed, the scan compared. Then a sample of
// real ones, in the same browser; and the pages of platforms, all in one tab and without the popup, which would be two
// thirds of their time: what is theirs is told by markup, and the page script is put in as the popup puts it in.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { describeInBrowsers, pressAndWait, runsOnce, scanOf, track, until } from './browsers';
import { corpusTest, noCorpusTest } from './corpus';
import { type MadePage, madePage, slugs } from './made-pages';

describeInBrowsers('pages', {}, (driver) => {
  const isPlatform = (slug: string): boolean => slug.startsWith('platform-');
  test.each(slugs.filter((slug) => !isPlatform(slug)))('%s', async (slug) => {
    const page = madePage(slug);
    await track(driver(), page.sites);
    const tab = await driver().openPage(page.source);
    await pressAndWait(driver(), tab);
    if (page.expected.checkHeaders) await checkHeaders(driver(), await tab.id());
    await isAsExpected(tab, page);
    await tab.close();
  });
  corpusTest(driver);

  describe('of a platform', () => {
    let tab: Tab;
    let tabId: number;
    beforeAll(async () => {
      await driver().grantAllSites();
      tab = await driver().openPage({ url: 'https://blog.example/empty', body: '' });
      tabId = await tab.id();
    });
    afterAll(() => tab.close());
    test.each(slugs.filter(isPlatform))('%s', async (slug) => {
      const page = madePage(slug);
      await track(driver(), page.sites);
      await tab.serve(page.source);
      await tab.goto(page.source.url);
      await driver().inExtension(
        (id: number) => chrome.scripting.executeScript({ target: { tabId: id }, files: ['/content-scripts/scan.js'] }),
        tabId,
      );
      await isAsExpected(tab, page);
    });
  });

  async function isAsExpected(tab: Tab, { expected }: MadePage): Promise<void> {
    await until(
      async () => (await scanOf(driver(), tab).catch(() => null))?.complete === true,
      'the whole page to be read',
    );
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
  }
});

if (runsOnce) noCorpusTest();

function pick(object: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}

/** What the popup's button asks of the page. */
function checkHeaders(driver: Driver, tabId: number): Promise<unknown> {
  return driver.inExtension((id: number) => chrome.tabs.sendMessage(id, { verb: 'check-headers' }), tabId);
}
