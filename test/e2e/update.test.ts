// An update while many tabs are open: each is alive again at once where Backlight may look by itself, and nothing is there
// twice.
import { expect, test } from '@jest/globals';
import type { Tab } from '../../scripts/browser/driver';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import { site } from '../fakes/records';
import { describeInBrowsers, track, until } from './browsers';
import { listenForTroubles } from './hostile/background-troubles';
import { update } from './reinstall';

const TABS = 20;
/** What people are promised holds on a quiet machine. */
const WITHIN_MS = process.env.BACKLIGHT_BENCH ? 2_000 : 20_000;

const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>One of many</title></head>
<body><p><a href="https://example.com/one">one</a> <a href="https://example.com/two" rel="ugc">two</a></p></body></html>`;

const marksIn = (tab: Tab): Promise<number> =>
  tab.evaluate(() =>
    [...CSS.highlights].filter(([name]) => name.startsWith('backlight-')).reduce((sum, [, all]) => sum + all.size, 0),
  );

describeInBrowsers('an update', {}, (driver) => {
  test(`with ${TABS} tabs open: every one alive within ${WITHIN_MS / 1_000} s, no mark doubled, no error`, async () => {
    await track(driver(), [site('example.com')]);
    await driver().grantAllSites();
    const tabs: Tab[] = [];
    for (let at = 0; at < TABS; at += 1)
      tabs.push(await driver().openPage({ url: `https://blog-${at}.example/`, body }));
    for (const tab of tabs) await until(async () => (await marksIn(tab)) === 2, 'marks before the update');
    const ids = await Promise.all(tabs.map((tab) => tab.id()));

    await update(driver());
    const listening = listenForTroubles(driver());
    // Only a script of the version that is there now answers it.
    const tookMs = await driver().inExtension(async (all: number[]) => {
      const began = performance.now();
      const isAlive = async (id: number): Promise<boolean> => {
        const scan = await chrome.tabs
          .sendMessage<unknown, PageScan | null>(id, { verb: 'get-scan' }, { frameId: 0 })
          .catch(() => null);
        return scan?.findings.length === 2;
      };
      for (const id of all) while (!(await isAlive(id))) await new Promise((done) => setTimeout(done, 10));
      return performance.now() - began;
    }, ids);
    const troubles = await listening;
    console.log(`${driver().kind}: ${TABS} tabs alive ${Math.round(tookMs)} ms after the extension was back`);
    expect(tookMs).toBeLessThan(WITHIN_MS);
    for (const tab of tabs) await until(async () => (await marksIn(tab)) === 2, 'each mark once');
    for (const tab of tabs) expect(await driver().badge(tab)).toBe('2');
    expect(tabs.flatMap(({ problems }) => problems)).toEqual([]);
    expect(await troubles()).toEqual([]);
    for (const tab of tabs) await tab.close();
  });
});
