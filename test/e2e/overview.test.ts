// The overview over a known ledger: its numbers, the lists behind them, another period, the charts as tables and as files.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Tab } from '../../scripts/browser/driver';
import type { Entry } from '../../src/core/ledger/entry';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers } from './browsers';
import { entry, putLedger } from './put-ledger';

const mine = site('example.com');
const rival = site('rival.org', 'rival');
const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
/** So many days ago, at an hour of that day. */
const ago = (days: number, hour = 9): string => new Date(midnight - days * 86_400_000 + hour * 3_600_000).toISOString();
const changed = (at: string, kind: string, from: string, to: string) => ({ at, kind, from, to });

/** Links of four domains; `n` makes them different pages. */
const link = (n: number, domain: string, of: typeof mine, change: object): Entry =>
  entry(of, {
    referringDomain: domain,
    sourceUrl: `https://${domain}/${n}`,
    targetKey: `https://${of.host}/page`,
    targetUrl: `https://${of.host}/page`,
    ...change,
  });
const nofollow = { type: 'nofollow', types: ['nofollow'], followed: false, reason: 'rel', reasons: ['rel'] } as const;
const plain = { type: 'follow', types: [], followed: true, reason: 'follow', reasons: ['follow'] } as const;
const entries: Entry[] = [
  link(1, 'blog.example', mine, { ...plain, firstSeen: ago(400), anchorText: 'garden' }),
  link(2, 'blog.example', mine, { ...plain, firstSeen: ago(20), anchorText: 'garden' }),
  link(3, 'news.example', mine, {
    ...nofollow,
    firstSeen: ago(100),
    sourceKind: 'news',
    changes: [changed(ago(2, 15), 'type', 'follow', 'nofollow'), changed(ago(2, 15), 'verdict', 'follow', 'rel')],
  }),
  link(4, 'reddit.com', mine, {
    ...nofollow,
    firstSeen: ago(3),
    sourceKind: 'social',
    sourceName: 'Reddit',
    status: 'lost',
    changes: [changed(ago(1), 'status', 'live', 'lost')],
  }),
  link(5, 'blog.example', rival, { ...plain, firstSeen: ago(5) }),
  link(6, 'forum.example', rival, { ...plain, firstSeen: ago(50) }),
  link(7, 'forum.example', rival, { ...nofollow, firstSeen: ago(2) }),
];

describeInBrowsers('the overview', {}, (driver) => {
  let tab: Tab;
  beforeAll(async () => {
    await putLedger(driver(), [mine, rival], entries);
    // By the time of that visit its day had brought one link to the rival.
    const visit = { at: ago(2, 12), seen: { new: { '': 1, [rival.id]: 1 } } };
    await driver().inExtension((item: unknown) => chrome.storage.local.set({ 'last-visit': item }), {
      version: 1,
      before: null,
      latest: visit,
    });
    tab = await driver().openExtensionPage('dashboard/index.html');
    await tab.setViewport(1200, 640);
    await ready();
  });

  /** Its charts are drawn too: what is below one moves when it comes. */
  const ready = () =>
    tab.waitFor(
      () => {
        const room = document.querySelector('main[data-room=overview][data-state=ready]');
        const frames = room?.querySelectorAll('.chart-frame').length ?? 0;
        return frames > 0 && room?.querySelectorAll('.scene').length === frames;
      },
      { what: 'the overview' },
    );
  const figures = () =>
    tab.evaluate<Record<string, number>>(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-figure]')].map((one) => [
          one.dataset.figure,
          Number(one.dataset.count),
        ]),
      ),
    );
  /** How many rows the table has after a press. */
  async function listed(selector: string): Promise<number> {
    await tab.click(selector);
    const rows = await tab.waitFor<number>(
      () => {
        const rows = document.querySelectorAll('main[data-room=links][data-whole] tbody tr[data-link]').length;
        return Number(document.querySelector<HTMLElement>('h1 > .number')?.dataset.count) === rows ? rows : 0;
      },
      { what: `the list behind ${selector}` },
    );
    await tab.evaluate(() => history.back());
    await ready();
    return rows;
  }

  test('is where one lands, and its numbers are those of the ledger', async () => {
    expect(await figures()).toEqual({
      ...{ links: 7, domains: 4, followed: 4 },
      ...{ new: 4, lost: 1, missing: 0, back: 0, changed: 1 },
      ...{ 'gap-domains': 1, 'gap-links': 2 },
    });
    const told = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-since-event]')].map(
        (one) => `${one.closest<HTMLElement>('[data-since-scope]')?.dataset.sinceScope} ${one.textContent}`,
      ),
    );
    expect(told).toEqual(['mine 1 link lost', 'mine 1 no longer followed']);
  });

  test('each number leads to as many links', async () => {
    for (const id of ['new', 'lost', 'changed', 'followed', 'gap-links'])
      expect({ id, rows: await listed(`[data-figure=${id}]`) }).toEqual({ id, rows: (await figures())[id] });
    for (const event of ['lost', 'unfollowed']) expect(await listed(`[data-since-event=${event}]`)).toBe(1);
    expect(await listed('[data-chart=types] .scene-link')).toBe(4);
  });

  test('another period and another scope are in the address, and one can go back', async () => {
    await tab.click('[data-period="7"]');
    await tab.waitFor(() => document.querySelector('[data-figure=new]')?.getAttribute('data-count') === '3', {
      what: 'seven days',
    });
    await tab.evaluate(() => {
      const select = document.querySelector('[data-scope]') as HTMLSelectElement;
      select.value = 'rivals';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.waitFor(() => document.querySelector('[data-figure=links]')?.getAttribute('data-count') === '3', {
      what: 'rivals',
    });
    expect(await tab.evaluate('location.hash')).toBe('#/overview?of=rivals&period=7');
    await tab.evaluate(() => history.go(-2));
    await tab.waitFor(() => document.querySelector('[data-figure=new]')?.getAttribute('data-count') === '4', {
      what: 'what was there before',
    });
  });

  test('a chart has its numbers as a table, and is saved as files that need nothing else', async () => {
    await tab.click('[data-table=types] > summary');
    // Drawn once it is open.
    const rows = await tab.waitFor<string[][] | null>(
      () => {
        const drawn = [...document.querySelectorAll('[data-table=types] tbody tr')];
        return drawn.length === 0 ? null : drawn.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
      },
      { what: 'the table of types' },
    );
    expect(rows.map(([name, count]) => `${name} ${count}`)).toEqual(['follow 4', 'nofollow 3', 'ugc 0', 'sponsored 0']);
    const saved = async (ending: string): Promise<Buffer> => {
      await tab.click('[data-drop-down=chart-types] > summary');
      await tab.click(`[data-drop-down=chart-types] [data-save-chart=${ending}]`);
      await tab.click('[data-drop-down=chart-types] > summary');
      return readFileSync(await driver().waitForDownload(new RegExp(`^backlight-types.*\\.${ending}$`)));
    };
    const svg = (await saved('svg')).toString('utf8');
    const file = await driver().openPage({
      url: 'https://files.example/chart.svg',
      body: svg,
      headers: { 'content-type': 'image/svg+xml' },
    });
    const drawn = await file.evaluate(() => {
      const root = document.documentElement;
      return {
        root: root.nodeName,
        words: [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
        colours: root.querySelectorAll('[fill^="#"]').length,
        size: ['width', 'height'].map((name) => Number(root.getAttribute(name))),
      };
    });
    await file.close();
    expect(drawn).toMatchObject({ root: 'svg', words: expect.stringMatching(/By type.*follow.*4.*nofollow.*3/) });
    expect(drawn.colours).toBeGreaterThan(10);
    expect(svg).not.toMatch(/var\(|href|url\(|NaN|undefined/);
    const png = await saved('png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(drawn.size.map((side) => side * 2));
    // Something is painted: one colour would be a few hundred bytes.
    expect(png.length).toBeGreaterThan(4_000);
  });

  test('a chart over time is one stop of the keyboard, and arrows go through it', async () => {
    const stops = '[data-chart=gains] .scene-link[tabindex="0"]';
    expect(await tab.evaluate((at: string) => document.querySelectorAll(at).length, stops)).toBe(1);
    await tab.evaluate((at: string) => document.querySelector<SVGAElement>(at)?.focus(), stops);
    const name = () => tab.evaluate<string>(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const last = await name();
    await tab.press('ArrowLeft');
    expect(await name()).not.toBe(last);
    await tab.press('End');
    expect(await name()).toBe(last);
  });

  test('nothing in it fails people who hear it or see it otherwise, and no policy was broken', async () => {
    await tab.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await violations(tab)).toEqual([]);
    expect(tab.problems).toEqual([]);
  });
});
