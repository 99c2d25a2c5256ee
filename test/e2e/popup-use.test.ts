// What one can do in the popup: go to a link with the mouse or the keyboard, switch the marks, take the list away,
// track where one is, go to the dashboard. And it keeps up with the page.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { Driver, Tab, View } from '../../scripts/browser/driver';
import { columns } from '../../src/core/export/columns';
import { unguardCell } from '../../src/core/export/guard-cell';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, pressAndWait, scanOf, track, until } from './browsers';
import { onlyIn } from './only-in';

const page = {
  url: 'https://blog.example/use',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page to use</title>
    <p><a id="top" href="https://example.com/top">at the top</a> <a href="/own">own</a></p>
    <p style="display:none"><a href="https://example.com/unseen" rel="ugc">unseen</a></p>
    <p style="margin-top:4000px"><a id="middle" href="https://example.com/middle" rel="nofollow">=1+1</a></p>
    <p style="margin-top:4000px"><a id="bottom" href="https://example.com/bottom">at the bottom</a></p>`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
};

async function open(driver: Driver): Promise<{ tab: Tab; popup: View }> {
  await track(driver, [site('example.com')]);
  const tab = await driver.openPage(page);
  return { tab, popup: await pressAndWait(driver, tab) };
}

/** Waits until the link stands still within the window, and is the one that is marked as jumped to. */
async function shows(tab: Tab, id: string): Promise<void> {
  await tab.waitFor(
    (name: string) => {
      const { top, bottom } = (document.getElementById(name) as Element).getBoundingClientRect();
      const current = [...(CSS.highlights.get('backlight-current') ?? [])] as Range[];
      const marked = current.length === 1 && current[0]?.startContainer === document.getElementById(name);
      return top >= 0 && bottom <= innerHeight && marked;
    },
    { what: `the page to show #${id}` },
    id,
  );
}

const said = (popup: View): Promise<string> => popup.evaluate(() => document.querySelector('.said')?.textContent ?? '');

/** By keyboard, because a click is several messages to the browser, and the popup can be gone before the last of them. */
async function toDashboard(popup: View): Promise<void> {
  await popup.evaluate(() => document.querySelector<HTMLElement>('[data-open=dashboard]')?.focus());
  await popup.press('Enter').catch(() => undefined);
}

describeInBrowsers('in the popup', {}, (driver, kind) => {
  test('a row pressed with the mouse brings its link into view and marks it; the next one takes the mark', async () => {
    const { tab, popup } = await open(driver());
    await popup.click('.finding[data-index="3"]');
    await shows(tab, 'bottom');
    await popup.click('.finding[data-index="2"]');
    await shows(tab, 'middle');
    // The row has the mark once the page has answered.
    await popup.waitFor(
      () =>
        [...document.querySelectorAll<HTMLElement>('.finding[aria-current=true]')]
          .map((one) => one.dataset.index)
          .join() === '2',
      { what: 'the third row alone to be marked' },
    );
    expect(await popup.isOpen()).toBe(true);
    expect(await violations(popup)).toEqual([]);
    await tab.close();
  });

  test('arrow keys walk through the rows, Enter goes to the link', async () => {
    const { tab, popup } = await open(driver());
    await popup.evaluate(() => document.querySelector<HTMLElement>('.finding[tabindex="0"]')?.focus());
    for (const key of ['ArrowDown', 'End', 'Home', 'ArrowDown', 'ArrowDown']) await popup.press(key);
    await popup.waitFor(() => (document.activeElement as HTMLElement | null)?.dataset.index === '2', {
      what: 'the third row to have the focus',
    });
    expect(
      await popup.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.finding')].map((one) => one.getAttribute('tabindex')),
      ),
    ).toEqual(['-1', '-1', '0', '-1']);
    await popup.press('Enter');
    await shows(tab, 'middle');
    await tab.close();
  });

  test('a hidden link says so and moves nothing; its row stays in sight', async () => {
    const { tab, popup } = await open(driver());
    await popup.click('.finding[data-index="1"]');
    await popup.waitFor(() => document.querySelector('.said')?.textContent !== '', { what: 'what became of it' });
    expect(await said(popup)).toBe('This link is on the page, but hidden: there is nothing to see.');
    expect(await tab.evaluate(() => [scrollY, CSS.highlights.has('backlight-current')])).toEqual([0, false]);
    await popup.waitFor(
      () => {
        const row = document.querySelector('.finding[aria-current=true]')?.getBoundingClientRect();
        const list = document.querySelector('.popup-list')?.getBoundingClientRect();
        return row && list && row.top >= list.top && row.bottom <= list.bottom + 1;
      },
      { what: 'its row to be in sight' },
    );
    expect(await violations(popup)).toEqual([]);
    await tab.close();
  });

  test('the switch takes the marks from the page, and brings them back', async () => {
    const { tab, popup } = await open(driver());
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks' });
    await popup.click('.switch');
    await tab.waitFor(() => CSS.highlights.size === 0, { what: 'the marks to go' });
    expect(await popup.evaluate(() => document.querySelector('.switch')?.getAttribute('aria-checked'))).toBe('false');
    await popup.click('.switch');
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'the marks to come back' });
    await tab.close();
  });

  test('copied, the links are a table that a spreadsheet takes', async () => {
    const { tab, popup } = await open(driver());
    // What is handed over is kept as it passes; the browser still has to take it.
    await popup.evaluate(() => {
      const { clipboard } = navigator;
      const write = clipboard.write.bind(clipboard);
      clipboard.write = async (items) => {
        const text = await (await items[0]?.getType('text/plain'))?.text();
        document.documentElement.dataset.written = text ?? '';
        return write(items);
      };
      document.querySelector<HTMLElement>('[data-copy]')?.focus();
    });
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.said')?.textContent !== '', { what: 'what became of it' });
    expect(await said(popup)).toBe('Copied 4 links.');
    const written = await popup.evaluate(() => document.documentElement.dataset.written ?? '');
    const [head, ...rows] = Papa.parse<string[]>(written, { delimiter: '\t' }).data;
    expect(head).toEqual([...columns]);
    expect(rows.map((row) => row[columns.indexOf('anchorText')])).toEqual([
      'at the top',
      'unseen',
      "'=1+1",
      'at the bottom',
    ]);
    await tab.close();
  });

  test('exported, the page is a table with a row a link, and the scan itself as JSON', async () => {
    const { tab, popup } = await open(driver());
    const save = async (format: string): Promise<string> => {
      await popup.click('[aria-haspopup=menu]');
      if (format === 'csv') expect(await violations(popup)).toEqual([]);
      await popup.click(`[role=menuitem][data-export=${format}]`);
      const file = await driver().waitForDownload(new RegExp(`^backlight-page-\\d{4}-\\d\\d-\\d\\d.*\\.${format}$`));
      return readFileSync(file, 'utf8');
    };
    const csv = await save('csv');
    const json = await save('json');
    const scan = await scanOf(driver(), tab);
    expect(JSON.parse(json)).toEqual(scan);
    const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(meta.fields).toEqual([...columns]);
    expect(data.map((row) => [row.targetUrl, unguardCell(row.anchorText ?? ''), row.type, row.visibility])).toEqual(
      scan.findings.map((one) => [one.targetUrl, one.anchorText, one.type, one.visibility]),
    );
    expect(data[2]).toMatchObject({ anchorText: "'=1+1", sourceUrl: page.url, followed: 'false', reason: 'rel' });
    await tab.close();
  });

  test('the button opens the dashboard and closes the popup; a second press goes to the same tab', async () => {
    const { tab, popup } = await open(driver());
    await toDashboard(popup);
    const dashboard = await driver().waitForExtensionPage('dashboard/index.html');
    await dashboard.waitFor(() => document.querySelector('main[data-room]') !== null, { what: 'the dashboard' });
    await until(async () => !(await popup.isOpen()), 'the popup to close');
    const again = await pressAndWait(driver(), tab);
    await toDashboard(again);
    await dashboard.waitFor(() => document.visibilityState === 'visible', { what: 'the same tab to come forward' });
    const tabs = await driver().inExtension(
      (start: string) => chrome.tabs.query({}).then((all) => all.filter((one) => one.url?.startsWith(start)).length),
      `${driver().extensionUrl}dashboard/`,
    );
    expect(tabs).toBe(1);
    await dashboard.close();
    await tab.close();
  });

  test('the site one is on is tracked by one press, and its links appear', async () => {
    const { tab, popup } = await open(driver());
    await popup.click('[data-track=mine]');
    await popup.waitFor(() => document.querySelector('[data-group=internal]') !== null, {
      what: 'the site’s own links',
    });
    await popup.waitFor(
      () => document.querySelector('.said')?.textContent === 'blog.example is now tracked as yours.',
      { what: 'the words for it' },
    );
    expect(await popup.evaluate(() => document.querySelector('[data-track]'))).toBeNull();
    const kept = await driver().inExtension(() => chrome.storage.local.get('sites'));
    expect(kept).toMatchObject({ sites: { sites: [{ id: 'domain:example.com' }, { id: 'domain:blog.example' }] } });
    await tab.close();
  });

  test('it keeps up with the page: a link added, a link that goes', async () => {
    const { tab, popup } = await open(driver());
    await tab.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/new', textContent: 'new' });
      document.body.prepend(link);
    });
    const title = (): string => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ') ?? '';
    await popup.waitFor(`(${title})().startsWith('3 followed backlinks of 5')`, { what: 'the new link to be counted' });
    expect(await popup.evaluate(() => document.querySelector('.finding .anchor')?.textContent)).toBe('new');
    await tab.evaluate(() => document.querySelector('a')?.remove());
    await popup.waitFor(`(${title})().startsWith('2 followed backlinks of 4')`, { what: 'the link to go' });
    await tab.close();
  });

  test('a row opens in place, by mouse and by keyboard: every trait, every reason, the words around', async () => {
    const { tab, popup } = await openDetailed(driver());
    await popup.click('li:has([data-index="1"]) .finding-more');
    await popup.waitFor(() => document.querySelector('.finding-open') !== null, { what: 'the row to open' });
    const shown = await popup.evaluate(() => {
      const words = (selector: string): string[] =>
        [...document.querySelectorAll(`.finding-open ${selector}`)].map((one) => one.textContent ?? '');
      return {
        placement: words('[data-trait=placement] dd'),
        reasons: words('[data-fact=reasons] dd'),
        campaign: words('[data-fact=campaign] dd'),
        context: words('.context'),
        marked: words('.context > mark'),
        signs: words('.sign-reasons > li'),
        expanded: document.querySelectorAll('.finding-more[aria-expanded=true]').length,
      };
    });
    expect(shown).toEqual({
      placement: ['footer'],
      reasons: ["the page's robots meta", "the link's own rel"],
      campaign: ['utm_source=blog'],
      context: ['Thanks to our friends for all of it.'],
      marked: ['our friends'],
      signs: ['noindex page The page asks search engines not to index it.'],
      expanded: 1,
    });
    expect(await violations(popup)).toEqual([]);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.finding[data-index="1"]')?.focus());
    await popup.press('ArrowLeft');
    await popup.waitFor(() => document.querySelector('.finding-open') === null, { what: 'the row to close' });
    await popup.press('ArrowUp');
    await popup.press('ArrowRight');
    await popup.waitFor(() => document.querySelector('li:has([data-index="0"]) .finding-open') !== null, {
      what: 'the row above to open',
    });
    await tab.close();
  });

  test('a wrapped link says through whom it goes, by name', async () => {
    const { tab, popup } = await openDetailed(driver());
    await popup.waitFor(() => document.querySelector('[data-via]') !== null, { what: 'the name' });
    expect(
      await popup.evaluate(() => document.querySelector('.finding[data-index="0"] .finding-verdict')?.textContent),
    ).toBe('not followed: redirect · via Facebook');
    await tab.close();
  });

  test('the headers are read on a press, and what they forbid counts', async () => {
    await track(driver(), [site('example.com')]);
    const held = {
      ...page,
      url: 'https://blog.example/held',
      headers: { ...page.headers, 'x-robots-tag': 'nofollow' },
    };
    const tab = await driver().openPage(held);
    const popup = await pressAndWait(driver(), tab);
    const button = () => popup.evaluate(() => document.querySelector('.check-headers')?.textContent ?? null);
    if (onlyIn('headers-on-a-press', kind)) {
      expect(await button()).toBe('headers not checked · check headers');
      expect(await popup.evaluate(() => document.querySelector('.headline-number')?.textContent)).toBe('2');
      await popup.click('[data-check-headers]');
    }
    // Chromium hands the headers out without a request, so nobody has to press.
    await popup.waitFor(() => document.querySelector('.headline-number')?.textContent === '0', {
      what: 'the header to count',
    });
    expect(await button()).toBeNull();
    await tab.close();
  });
});

/** A page that gives much to open: one link through Facebook, one in the footer that is held back twice. */
async function openDetailed(driver: Driver): Promise<{ tab: Tab; popup: View }> {
  await track(driver, [site('example.com')]);
  const tab = await driver.openPage({
    url: 'https://blog.example/detailed',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page to open</title>
      <meta name="robots" content="noindex, nofollow">
      <main><p>Read <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa&amp;h=x">this</a> first.</p></main>
      <footer><p>Thanks to <a rel="ugc" href="https://example.com/f?utm_source=blog">our friends</a> for all of it.</p></footer>`,
    headers: page.headers,
  });
  return { tab, popup: await pressAndWait(driver, tab) };
}
