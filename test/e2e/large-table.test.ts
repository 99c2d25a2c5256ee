// A table of many links: only the rows in view are in the document, every act is answered, and what is taken away is
// what is shown, in its order. How fast that is with 100,000 links is measured by `npm run bench -- dashboard` and `-- overview`; with
// BACKLIGHT_BENCH set, on a quiet machine, the same limits hold here.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { type FilledDashboard, fillDashboard } from '../../scripts/bench/fill-dashboard';
import { openPlain, overviewOf, timeOpening, timePeriods } from '../../scripts/bench/measure-overview';
import { median } from '../../scripts/bench/median';
import { useTable } from '../../scripts/bench/use-table';
import type { Tab } from '../../scripts/browser/driver';
import { builtFor, kindsHere, temporaryFolder } from './browsers';

const LINKS = 6_000;

describe.each(kindsHere)('a table of many links, in %s', (kind) => {
  let filled: FilledDashboard;
  let dashboard: Tab;
  beforeAll(async () => {
    const options = { downloadsDir: temporaryFolder() };
    filled = await fillDashboard(kind, builtFor(kind), LINKS, () => {}, options);
    dashboard = await filled.driver.openExtensionPage('dashboard/index.html#/links');
    await dashboard.setViewport(1200, 700);
    await dashboard.waitFor(() => document.querySelector('main')?.hasAttribute('data-whole'), { what: 'all links' });
  });
  afterAll(async () => {
    await filled?.close();
  });

  test('is filtered, sorted, searched and scrolled with at most 60 rows in the document', async () => {
    const figures: [string, number][] = [];
    await useTable(dashboard, (figure, value) => figures.push([figure, value]));
    console.log(`${kind}: ${figures.map(([figure, value]) => `${figure} ${value.toFixed(0)}`).join('; ')}`);
    expect(figures.find(([figure]) => figure.startsWith('rows'))?.[1]).toBeLessThanOrEqual(60);
    expect(figures.length).toBeGreaterThan(10);
    if (!process.env.BACKLIGHT_BENCH) return;
    for (const [figure, value] of figures)
      if (/^(?:filter|sort|search)/.test(figure)) expect({ figure, fast: value < 150 }).toEqual({ figure, fast: true });
  });

  test('is summed up by the overview, and by another period', async () => {
    const overview = await openPlain(filled.driver);
    const opened = await timeOpening(overview, overviewOf(filled.driver));
    const periods = await timePeriods(overview);
    const links = await overview.evaluate(
      () => document.querySelector<HTMLElement>('[data-figure=links]')?.dataset.count ?? '',
    );
    await overview.close();
    console.log(`${kind}: overview ${opened.toFixed(0)}; periods ${periods.map((ms) => ms.toFixed(0)).join(', ')}`);
    const listed = await dashboard.evaluate(() => document.querySelector<HTMLElement>('h1 > .number')?.dataset.count);
    expect(links).toBe(listed);
    expect(periods).toHaveLength(4);
    if (!process.env.BACKLIGHT_BENCH) return;
    expect({ opened: opened < 500, periods: median(periods) < 150 }).toEqual({ opened: true, periods: true });
  });

  test('is taken away as it is sorted and filtered, and as far as it is selected', async () => {
    await dashboard.evaluate(`location.hash = '#/links?q=garden&type=ugc,nofollow&sort=-anchor'`);
    const count = await dashboard.waitFor<number>(
      () =>
        document.querySelector('th[data-column=anchor][aria-sort=descending]') === null
          ? 0
          : Number(document.querySelector<HTMLElement>('h1 > .number')?.dataset.count),
      { what: 'the view' },
    );
    const all = await save('[data-export=csv]');
    expect(all).toHaveLength(count);
    const anchors = all.map(({ anchorText }) => anchorText ?? '');
    expect(anchors).toEqual(anchors.toSorted().reverse());
    for (const row of all) {
      expect(['ugc', 'nofollow']).toContain(row.type);
      expect(Object.values(row).join(' ').toLowerCase()).toContain('garden');
    }
    await dashboard.waitFor(() => document.querySelector('tbody .bone') === null, { what: 'the first rows' });
    const shown = await dashboard.evaluate<string[]>(() =>
      [...document.querySelectorAll('tr[data-link]')].map((row) =>
        ['source', 'target'].map((id) => row.querySelector<HTMLAnchorElement>(`[data-column=${id}] a`)?.href).join(' '),
      ),
    );
    const addresses = (rows: typeof all) => rows.map(({ sourceUrl, targetUrl }) => `${sourceUrl} ${targetUrl}`);
    expect(addresses(all).slice(0, shown.length)).toEqual(shown);

    for (const at of [2, 5, 6]) await dashboard.click(`tr[data-link]:nth-of-type(${at}) .tick > input`);
    expect(addresses(await save('[data-export=csv]'))).toEqual([1, 4, 5].map((at) => shown[at]));
  });

  async function save(button: string): Promise<Record<string, string>[]> {
    await dashboard.click('[data-drop-down=export] > summary');
    await dashboard.click(button);
    const file = await filled.driver.waitForDownload(/^backlight-findings.*\.csv$/);
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  }
});
