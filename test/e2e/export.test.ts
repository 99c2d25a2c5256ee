// A ledger of some size leaves as a file, piece by piece: whole, or not at all where it is cancelled.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { site } from '../fakes/records';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';

const PAGES = 2;
const LINKS = 1_200;
const page = (at: number) => ({
  url: `https://many-${at}.example/`,
  body: `<!doctype html><meta charset="utf-8"><title>Many</title>${Array.from({ length: LINKS }, (_, link) => `<a href="https://example.com/${link}">link ${link}</a> `).join('')}`,
  headers: { 'content-type': 'text/html' },
});

describeInBrowsers('an export', {}, (driver) => {
  test(`of ${PAGES * LINKS} links, ${LINKS} of each moment: cancelled it leaves nothing, finished it holds each once`, async () => {
    await track(driver(), [site('example.com')]);
    for (let at = 0; at < PAGES; at += 1) {
      const tab = await driver().openPage(page(at));
      await (await pressAndWait(driver(), tab)).close();
      await until(async () => (await entriesOf(driver())).length === (at + 1) * LINKS, 'the links to be kept');
      await tab.close();
    }
    const dashboard = await driver().openExtensionPage('dashboard/index.html#/links');
    await dashboard.waitFor(
      (links: number) => document.querySelector<HTMLElement>('h1 > .number')?.dataset.count === String(links),
      { what: 'all links' },
      PAGES * LINKS,
    );

    await dashboard.click('[data-drop-down=export] > summary');
    await dashboard.waitFor(() => document.querySelector('[data-export=csv]') !== null, { what: 'the formats' });
    // Pressed as soon as it is there: no hand is faster than the first piece.
    await dashboard.evaluate(
      () =>
        new Promise<void>((done) => {
          new MutationObserver((_records, observer) => {
            const cancel = document.querySelector<HTMLElement>('[data-export-cancel]');
            if (!cancel) return;
            observer.disconnect();
            cancel.click();
            done();
          }).observe(document.body, { childList: true, subtree: true });
          document.querySelector<HTMLElement>('[data-export=csv]')?.click();
        }),
    );
    await dashboard.waitFor(() => document.querySelector('[data-exporting]') === null, { what: 'it to stop' });
    const left = () =>
      navigator.storage.getDirectory().then(async (root) => {
        const names: string[] = [];
        for await (const name of (await root.getDirectoryHandle('exports', { create: true })).keys()) names.push(name);
        return names.length;
      });
    expect(await dashboard.evaluate(left)).toBe(0);

    await dashboard.click('[data-drop-down=export] > summary');
    await dashboard.click('[data-export=csv]');
    const file = await driver().waitForDownload(/^backlight-findings-.*\.csv$/);
    const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(PAGES * LINKS);
    expect(new Set(data.map((row) => `${row.sourceUrl} ${row.targetUrl}`)).size).toBe(PAGES * LINKS);
    expect(await dashboard.evaluate(left)).toBe(1);
    await dashboard.close();
  });
});
