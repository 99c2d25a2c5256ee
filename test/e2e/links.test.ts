// The room of links as one uses it: a view is in the address, and everything works by keys alone.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { statuses } from '../../src/core/ledger/entry';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';
import { onlyIn } from './only-in';

const LINKS = 40;
const rels = ['', 'nofollow', 'ugc', 'sponsored'];
const page = (host: string) => ({
  url: `https://${host}/`,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>On ${host}</title><main><p>${Array.from(
    { length: LINKS },
    (_, at) =>
      `Some words <a rel="${rels[at % rels.length]}" href="https://example.com/${at}">link ${String(at).padStart(2, '0')}</a> here.`,
  ).join('</p><p>')}</p></main>`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

async function open(driver: Driver, query = ''): Promise<Tab> {
  const dashboard = await driver.openExtensionPage(`dashboard/index.html#/links${query}`);
  await dashboard.setViewport(1200, 700);
  await dashboard.waitFor(() => document.querySelector('main')?.hasAttribute('data-whole'), { what: 'all links' });
  return dashboard;
}

const count = (dashboard: Tab, wanted: number) =>
  dashboard.waitFor(
    (links: number) => document.querySelector<HTMLElement>('h1 > .number')?.dataset.count === String(links),
    { what: `${wanted} links` },
    wanted,
  );
const firstAnchor = (dashboard: Tab, wanted: string) =>
  dashboard.waitFor(
    (words: string) => document.querySelector('tr[data-link] [data-column=anchor] bdi')?.textContent === words,
    { what: `${wanted} first` },
    wanted,
  );
const hash = (dashboard: Tab) => dashboard.evaluate<string>('location.hash');
const selected = (dashboard: Tab, wanted: number) =>
  dashboard.waitFor(
    (links: number) => document.querySelector<HTMLElement>('.selection-bar')?.dataset.selected === String(links),
    { what: `${wanted} selected` },
    wanted,
  );
/** The row one is at, by its words. */
const active = `document.querySelector('.grid-row[data-active] [data-column=anchor] bdi')?.textContent`;

describeInBrowsers('the table of links', {}, (driver) => {
  test('a view is its address: back, forward and a bookmark bring it again', async () => {
    await track(driver(), [site('example.com')]);
    for (const host of ['a.example', 'b.example']) {
      const tab = await driver().openPage(page(host));
      await (await pressAndWait(driver(), tab)).close();
      const links = host === 'a.example' ? LINKS : 2 * LINKS;
      await until(async () => (await entriesOf(driver())).length === links, 'the links to be kept');
      await tab.close();
    }
    const dashboard = await open(driver());
    await count(dashboard, 2 * LINKS);
    await dashboard.click('[data-filter-type=ugc]');
    await count(dashboard, LINKS / 2);
    await dashboard.click('[data-sort-by=anchor]');
    await firstAnchor(dashboard, 'link 02');
    await dashboard.click('[data-sort-by=anchor]');
    await firstAnchor(dashboard, 'link 38');
    expect(await hash(dashboard)).toBe('#/links?type=ugc&sort=-anchor');
    await dashboard.type('[data-search]', 'b.example "link 2"');
    await count(dashboard, 2);
    expect(await hash(dashboard)).toBe('#/links?q=b.example%20%22link%202%22&type=ugc&sort=-anchor');

    await dashboard.evaluate('history.back()');
    await count(dashboard, LINKS / 2);
    await dashboard.evaluate('history.back()');
    await firstAnchor(dashboard, 'link 02');
    await dashboard.evaluate('history.back()');
    await dashboard.waitFor(() => location.hash === '#/links?type=ugc', { what: 'the step before the order' });
    await dashboard.evaluate('history.back()');
    await count(dashboard, 2 * LINKS);
    await dashboard.evaluate('history.forward()');
    await count(dashboard, LINKS / 2);
    await dashboard.close();

    const bookmark = await open(
      driver(),
      '?type=nofollow,ugc&in-domain=a.example&sort=anchor&columns=anchor~300,target',
    );
    await count(bookmark, LINKS / 2);
    await firstAnchor(bookmark, 'link 01');
    const heads = () => [...document.querySelectorAll<HTMLElement>('th[data-column]')].map((one) => one.dataset.column);
    expect(await bookmark.evaluate(heads)).toEqual(['anchor', 'target']);
    expect(await bookmark.evaluate(`document.querySelector('th[data-column=anchor]').offsetWidth`)).toBe(300);
    expect(await violations(bookmark)).toEqual([]);
    await bookmark.click('[data-drop-down=views] > summary');
    await bookmark.type('[data-view-name]', 'Two columns');
    await bookmark.press('Enter');
    await bookmark.waitFor(() => document.querySelector('[data-view="Two columns"]') !== null, { what: 'the view' });
    expect(await violations(bookmark)).toEqual([]);
    await bookmark.close();

    const later = await open(driver());
    await count(later, 2 * LINKS);
    await later.click('[data-drop-down=views] > summary');
    await later.click('[data-view="Two columns"]');
    await count(later, LINKS / 2);
    await later.click('[data-drop-down=views] > summary');
    await later.click('[data-remove-view="Two columns"]');
    await later.waitFor(() => document.querySelector('[data-view]') === null, { what: 'the view to go' });
    await later.click('[data-undo]');
    await later.waitFor(() => document.querySelector('[data-view]') !== null, { what: 'the view to come back' });
    await later.close();
  });

  test('by keys alone: one moves, opens, sorts, sizes and moves columns, selects, and lets go', async () => {
    const dashboard = await open(driver(), '?sort=anchor&in-domain=a.example');
    await firstAnchor(dashboard, 'link 00');
    await dashboard.evaluate(`document.querySelector('table.links').focus()`);
    const at = (words: string) => dashboard.waitFor(`${active} === ${JSON.stringify(words)}`, { what: words });
    await dashboard.press('ArrowDown');
    await at('link 01');
    await dashboard.press('End');
    await at('link 39');
    // Where one is stays in the document, and is seen whole.
    expect(
      await dashboard.evaluate(() => {
        const grid = document.querySelector('table.links') as HTMLElement;
        const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
        const [frame, row] = [document.querySelector('.grid-frame'), cell?.closest('tr')].map((one) =>
          one?.getBoundingClientRect(),
        );
        return row !== undefined && frame !== undefined && row.top >= frame.top && row.bottom <= frame.bottom + 1;
      }),
    ).toBe(true);
    await dashboard.press('PageUp');
    await dashboard.press('Home');
    await at('link 00');

    await dashboard.press('Enter');
    await dashboard.waitFor(() => document.activeElement?.matches('.link-panel'), { what: 'the panel with the focus' });
    expect(await dashboard.evaluate(`document.querySelector('.link-panel').dataset.openedLink`)).toBe(
      'https://example.com/0',
    );
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.press('Escape');
    await dashboard.waitFor(() => document.activeElement?.matches('table.links'), { what: 'the focus to be back' });

    await dashboard.press(' ');
    await selected(dashboard, 1);
    await dashboard.press('Shift+ArrowDown');
    await dashboard.press('Shift+ArrowDown');
    await selected(dashboard, 3);
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.press('Escape');
    await selected(dashboard, 0);
    await dashboard.press('Control+a');
    await selected(dashboard, LINKS);
    await dashboard.press('Escape');

    // In the head: Enter sorts, with Shift a column gets wider, with Alt it moves.
    for (const key of ['Home', 'ArrowUp', 'ArrowRight']) await dashboard.press(key);
    const head = `document.querySelector('th[data-at]')?.dataset.column`;
    await dashboard.waitFor(`${head} === 'source'`, { what: 'the head' });
    const width = () => dashboard.evaluate<number>(`document.querySelector('th[data-column=source]').offsetWidth`);
    const before = await width();
    await dashboard.press('Shift+ArrowRight');
    await dashboard.waitFor(
      (was: number) => (document.querySelector('th[data-column=source]') as HTMLElement).offsetWidth === was + 16,
      { what: 'a wider column' },
      before,
    );
    await dashboard.press('Alt+ArrowRight');
    await dashboard.waitFor(() => /columns=verdict,target,source~\d+,anchor/.test(location.hash), { what: 'the move' });
    await dashboard.press('Enter');
    await dashboard.waitFor(() => location.hash.includes('sort=source'), { what: 'the sort' });
    await dashboard.press('/');
    await dashboard.waitFor(() => document.activeElement?.matches('[data-search]'), { what: 'the search' });
    await dashboard.evaluate(`localStorage.clear()`);
    await dashboard.close();
  });

  test('by the pointer: the edge of a head is pulled to a width, its name to another place; a press alone sorts', async () => {
    const dashboard = await open(driver(), '?in-domain=a.example&columns=verdict,source,target,anchor');
    await count(dashboard, LINKS);
    const heads = (wanted: string) =>
      dashboard.waitFor(
        (order: string) =>
          [...document.querySelectorAll<HTMLElement>('th[data-column]')].map((one) => one.dataset.column).join() ===
          order,
        { what: wanted },
        wanted,
      );
    const width = () => dashboard.evaluate<number>(`document.querySelector('th[data-column=source]').offsetWidth`);
    const before = await width();
    await dashboard.pull('[data-column-edge=source]', 60);
    await dashboard.waitFor(
      (wanted: number) =>
        (document.querySelector('th[data-column=source]') as HTMLElement).offsetWidth === wanted &&
        location.hash.includes(`source~${wanted}`),
      { what: `60 more than ${before}` },
      before + 60,
    );
    // All cells below follow their head.
    expect(await dashboard.evaluate(`document.querySelector('td[data-column=source]').offsetWidth`)).toBe(before + 60);

    await dashboard.pull('[data-sort-by=source]', 'th[data-column=anchor]');
    await heads('verdict,target,anchor,source');
    await dashboard.pull('[data-sort-by=source]', 'th[data-column=verdict]');
    await heads('source,verdict,target,anchor');
    // What was pulled is not sorted by.
    expect(await hash(dashboard)).not.toContain('sort=');
    await dashboard.click('[data-sort-by=source]');
    await dashboard.waitFor(() => location.hash.includes('sort=source'), { what: 'the sort' });

    await dashboard.evaluate(`document.documentElement.dir = 'rtl'`);
    await dashboard.pull('[data-column-edge=source]', -30);
    await dashboard.waitFor(
      (wanted: number) => (document.querySelector('th[data-column=source]') as HTMLElement).offsetWidth === wanted,
      { what: 'a wider column where lines begin at the right' },
      before + 90,
    );
    await dashboard.evaluate(`localStorage.clear()`);
    await dashboard.close();
  });

  test('the words of a column are explained at its head, by pointer and by key', async () => {
    const dashboard = await open(driver(), '?in-domain=a.example&columns=verdict,status,signs,source');
    await count(dashboard, LINKS);
    const explained = (id: string, wanted: boolean) =>
      dashboard.waitFor(
        (column: string, open: boolean) =>
          document.querySelector(`[id$='help-${column}']`)?.matches(':popover-open') === open,
        { what: `the help of ${id}` },
        id,
        wanted,
      );
    await dashboard.click('[data-help-column=status]');
    await explained('status', true);
    expect(
      await dashboard.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-topic^=status_]')].map((one) => one.dataset.topic),
      ),
    ).toEqual(statuses.map((status) => `status_${status.replace(' ', '_')}`));
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.press('Escape');
    await explained('status', false);
    // The marks are no stops on the way of the keyboard: one is in the grid before and after.
    await dashboard.waitFor(() => document.activeElement?.matches('table.links'), { what: 'the focus to be back' });
    for (const key of ['Home', 'ArrowUp', '?']) await dashboard.press(key);
    await explained('verdict', true);
    expect(await hash(dashboard)).not.toContain('sort=');
    await dashboard.press('Escape');
    await dashboard.waitFor(() => document.activeElement?.matches('table.links'), { what: 'the focus to be back' });
    await dashboard.close();
  });

  test('groups have totals, open, and lead back', async () => {
    const dashboard = await open(driver(), '?group=domain');
    const groups = () =>
      [...document.querySelectorAll('tr[data-group]')].map((row) =>
        [...row.querySelectorAll('td[data-column]')].slice(0, 4).map((cell) => cell.textContent),
      );
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-group]').length === 2, { what: 'two groups' });
    expect((await dashboard.evaluate<string[][]>(groups)).sort()).toEqual([
      ['a.example', '40', '10', '40'],
      ['b.example', '40', '10', '40'],
    ]);
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-sort-by=name]');
    await dashboard.waitFor(() => document.querySelector('tr[data-group] bdi')?.textContent === 'a.example', {
      what: 'by name',
    });
    await dashboard.evaluate(`document.querySelector('table.links').focus()`);
    await dashboard.press('Enter');
    await count(dashboard, LINKS);
    expect(await hash(dashboard)).toBe('#/links?in-domain=a.example');
    await dashboard.evaluate('history.back()');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-group]').length === 2, { what: 'the groups' });
    await dashboard.close();
  });

  test('many at once: tagged, noted, ignored, erased, and each taken back', async () => {
    const dashboard = await open(driver(), '?q=%22link%200%22&in-domain=b.example');
    await count(dashboard, 10);
    await dashboard.click('thead .tick > input');
    await selected(dashboard, 10);
    await dashboard.click('[data-drop-down=bulk-words] > summary');
    await dashboard.type('[data-bulk-tags]', 'paid, mine');
    await dashboard.type('[data-bulk-note]', 'asked');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-bulk=add]');
    const noted = async () =>
      (await entriesOf(driver())).filter(({ tags, note }) => String(tags) === 'paid,mine' && note === 'asked').length;
    await until(async () => (await noted()) === 10, 'the words to be kept');
    await dashboard.click('[data-undo]');
    await until(async () => (await noted()) === 0, 'the words to be taken back');

    await selected(dashboard, 10);
    await dashboard.click('[data-bulk=ignore]');
    await dashboard.waitFor(() => document.querySelector('.empty-state') !== null, { what: 'them to be left out' });
    await dashboard.click('[data-undo]');
    await count(dashboard, 10);

    // What comes back is selected still.
    await selected(dashboard, 10);
    await dashboard.click('[data-bulk=none]');
    await dashboard.click('tr[data-link]:nth-of-type(2) .tick > input');
    await selected(dashboard, 1);
    await dashboard.click('[data-bulk=erase]');
    await count(dashboard, 9);
    expect(await entriesOf(driver())).toHaveLength(2 * LINKS - 1);
    await dashboard.click('[data-undo]');
    await count(dashboard, 10);
    expect(await entriesOf(driver())).toHaveLength(2 * LINKS);
    await dashboard.close();
  });

  test('the way back to the page: the link is shown there at the press', async () => {
    const dashboard = await open(driver(), '?q=%22link%2007%22&in-domain=a.example');
    await count(dashboard, 1);
    await dashboard.click('.opener > button');
    await dashboard.waitFor(() => document.querySelector('[data-open-and-show]') !== null, { what: 'the way back' });
    // The page is not served to a tab that the extension opens: what waits for the press is put where that would put it.
    const tab = await driver().openPage(page('a.example'));
    const id = await tab.id();
    const [entry] = (await entriesOf(driver())).filter(
      ({ anchorText, referringDomain }) => anchorText === 'link 07' && referringDomain === 'a.example',
    );
    const waiting = [entry?.siteId, entry?.sourceUrl, entry?.targetKey];
    await driver().inExtension(
      (tabId: number, key: unknown) => chrome.storage.session.set({ [`awaited-reveal-${tabId}`]: key }),
      id,
      waiting,
    );
    await (await pressAndWait(driver(), tab)).close();
    await tab.waitFor(() => document.activeElement?.textContent === 'link 07', { what: 'the link to be shown' });
    const left = () => driver().inExtension<object>(() => chrome.storage.session.get(null) as never);
    await until(async () => !JSON.stringify(await left()).includes('awaited'), 'nothing to wait any more');
    await tab.close();
    await dashboard.close();
  });
});

describeInBrowsers('from a link back to its page, where the site may be read', { network: true }, (driver, kind) => {
  let server: Server;
  let address = '';
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, page('').headers);
      response.end(page('a page of our own').body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  test('it is looked at again behind the dashboard, and the link is shown without a press', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({ url: address });
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await entriesOf(driver())).length === LINKS, 'the links to be kept');
    await tab.close();
    const dashboard = await open(driver(), '?q=%22link%2007%22');
    await dashboard.click('.opener > button');
    const tabs = () => driver().inExtension<number>(async () => (await chrome.tabs.query({})).length);
    const before = await tabs();
    if (onlyIn('refused-question', kind)) {
      await dashboard.click('[data-recheck]');
      await driver().answerPrompt(false);
      await dashboard.waitFor(
        () => document.querySelector('[data-recheck-state=not_allowed]')?.textContent !== undefined,
        { what: 'that it was refused' },
      );
      expect(await tabs()).toBe(before);
      expect((await entriesOf(driver()))[0]?.timesSeen).toBe(1);
    }
    await driver().grantAllSites();
    await dashboard.click('[data-recheck]');
    await dashboard.waitFor(
      () => document.querySelector<HTMLElement>('[data-recheck-state]')?.dataset.recheckState === 'done',
      { what: 'the look' },
    );
    await until(async () => (await entriesOf(driver()))[0]?.timesSeen === 2, 'the look to be kept');
    await until(async () => (await tabs()) === before, 'the page behind to close');

    await dashboard.click('[data-open-and-show]');
    await until(async () => (await tabs()) === before + 1, 'the page to open');
    await until(async () => (await entriesOf(driver()))[0]?.timesSeen === 3, 'the page to be looked at');
    const waiting = () =>
      driver().inExtension<string>(async () => JSON.stringify(await chrome.storage.session.get(null)));
    await until(async () => !(await waiting()).includes('awaited'), 'the link to be shown');
    await dashboard.close();
  });
});
