// The ledger on disk: what a scan becomes, one scan a load, and nothing lost that was acknowledged.
import { expect, test } from '@jest/globals';
import { columns } from '../../src/core/export/columns';
import { site } from '../fakes/records';
import { describeInBrowsers, entriesOf, pressAndWait, scanOf, track, until } from './browsers';

const page = (links: number): string =>
  `<!doctype html><meta charset="utf-8"><title>Many</title>${Array.from({ length: links }, (_, at) => `<p><a href="https://example.com/${at}">link ${at}</a></p>`).join('')}`;
const html = { 'content-type': 'text/html' };

describeInBrowsers('the ledger', {}, (driver) => {
  test('a load is one scan however often it is looked at; a reload is another', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({ url: 'https://blog.example/loads', body: page(2), headers: html });
    await (await pressAndWait(driver(), tab)).close();
    await (await pressAndWait(driver(), tab)).close();
    const mine = async () =>
      (await entriesOf(driver())).filter((entry) => entry.sourceUrl === 'https://blog.example/loads');
    await until(async () => (await mine()).length === 2, 'the links to be kept');
    const first = await mine();
    expect(first).toMatchObject([
      { targetKey: 'https://example.com/0', timesSeen: 1, onPage: 1, status: 'live' },
      { targetKey: 'https://example.com/1', timesSeen: 1 },
    ]);
    expect(Object.keys(first[0] ?? {})).toEqual(expect.arrayContaining([...columns]));
    await tab.reload();
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await mine()).every((entry) => entry.timesSeen === 2), 'the second load to be kept');
    const again = await mine();
    expect(again).toMatchObject([{ timesSeen: 2, firstSeen: first[0]?.firstSeen }, { timesSeen: 2 }]);
    expect(String(again[0]?.lastSeen) > String(first[0]?.lastSeen)).toBe(true);
    await tab.close();
  });

  test('links added later are found, and another address of a single-page application is another scan', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({ url: 'https://blog.example/spa', body: page(1), headers: html });
    const popup = await pressAndWait(driver(), tab);
    await tab.evaluate(() => {
      history.pushState(null, '', '/spa/second');
      const link = document.createElement('a');
      link.href = 'https://example.com/later';
      link.textContent = 'later';
      document.body.append(link);
    });
    await popup.waitFor(() => document.body.textContent?.includes('later'), { what: 'the popup to follow' });
    // The popup hears of a scan from the background, a moment before the page script does.
    const second = 'https://blog.example/spa/second';
    await until(async () => (await scanOf(driver(), tab)).page.url === second, 'the page to be told');
    expect((await scanOf(driver(), tab)).findings).toHaveLength(2);
    const sources = async () =>
      (await entriesOf(driver()))
        .map((entry) => `${entry.sourceUrl} ${entry.targetKey}`)
        .filter((key) => key.includes('/spa'));
    await until(async () => (await sources()).length === 3, 'the second address to be kept');
    expect((await sources()).sort()).toEqual([
      'https://blog.example/spa https://example.com/0',
      'https://blog.example/spa/second https://example.com/0',
      'https://blog.example/spa/second https://example.com/later',
    ]);
    await tab.close();
  });

  test('a background that is stopped again and again loses nothing it acknowledged (6 pages, 3 stops)', async () => {
    await track(driver(), [site('example.com')]);
    const tabs = [];
    for (let at = 0; at < 6; at += 1) {
      const tab = await driver().openPage({ url: `https://stopped.example/${at}`, body: page(20), headers: html });
      tabs.push(tab);
      const popup = await driver().pressButton(tab);
      // Half of the stops fall into the middle of a scan's way to the disk, half just after its answer.
      if (at % 2 === 0) await driver().stopBackground();
      await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'found', {
        what: 'the popup to answer',
      });
      await popup.close();
    }
    const expected = 6 * 20;
    const kept = async () =>
      (await entriesOf(driver())).filter((entry) => String(entry.sourceUrl).startsWith('https://stopped.example/'));
    await until(async () => (await kept()).length === expected, 'every link to be kept');
    const entries = await kept();
    expect(entries).toHaveLength(expected);
    expect(new Set(entries.map((entry) => `${entry.sourceUrl} ${entry.targetKey}`)).size).toBe(expected);
    expect(entries.every((entry) => entry.timesSeen === 1)).toBe(true);
    for (const tab of tabs) await tab.close();
  });

  test('the badge carries the number of backlinks', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({ url: 'https://blog.example/badge', body: page(7), headers: html });
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await driver().badge(tab)) === '7', 'the number on the button');
    await tab.close();
  });
});
