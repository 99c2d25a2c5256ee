// What leaves the dashboard is what stands there, in every format of the list: filtered, sorted, and as far as it is
// selected; read again as whoever gets it would, and without one cell that a spreadsheet would run.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { exporters } from '../../src/core/export';
import { cellText } from '../../src/core/export/cell-text';
import { type Column, columns, dateColumns, type Row } from '../../src/core/export/columns';
import type { Exporter } from '../../src/core/export/exporter';
import { guardCell } from '../../src/core/export/guard-cell';
import { canaries, hostileCells } from '../fakes/hostile-words';
import { formula, holds, rawFormats, readTable } from '../fakes/read-exports';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, entriesOf, pressAndWait, scanOf, track, until } from './browsers';

/** Each a link's words, an address and a title of a page that means harm. */
const texts = [...hostileCells, ...canaries];
const rels = ['', 'ugc', 'nofollow'];
/** The columns of the view, and what an export of them holds. */
const view = 'columns=anchor,target,source,verdict';
const onScreen: readonly Column[] = [
  ...(['anchorText', 'anchorKind', 'visibility', 'targetUrl', 'relation', 'role'] as const),
  ...(['referringDomain', 'pageTitle', 'sourceUrl', 'type', 'followed', 'reason'] as const),
];

describeInBrowsers('what is shown, in every format', {}, (driver) => {
  let dashboard: Tab;

  beforeAll(async () => {
    await track(driver(), [site('example.com')]);
    await visitHostilePage(driver());
    dashboard = await driver().openExtensionPage(`dashboard/index.html#/links?type=ugc,follow&sort=-anchor&${view}`);
    await dashboard.setViewport(1200, 1500);
    await dashboard.waitFor(() => document.querySelector('main')?.hasAttribute('data-whole'), { what: 'all links' });
  });
  afterAll(() => dashboard?.close());

  test('hostile words of a page come into the table as text', async () => {
    expect(await violations(dashboard)).toEqual([]);
    const shown = await rows(driver(), dashboard, false);
    const entries = (await entriesOf(driver())) as unknown as Row[];
    expect(entries).toHaveLength(texts.length);
    expect(shown).toHaveLength(entries.filter(({ type }) => type !== 'nofollow').length);
    const anchors = shown.map(({ anchorText }) => (anchorText ?? '').toLowerCase());
    expect(anchors).toEqual(anchors.toSorted().reverse());
    expect(await dashboard.evaluate(() => document.documentElement.dataset.canary ?? 'nothing ran')).toBe(
      'nothing ran',
    );
    expect(await dashboard.evaluate(() => document.querySelectorAll('main :is(img, script, iframe)').length)).toBe(0);
  });

  test.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', async (_id, exporter) => {
    const shown = await rows(driver(), dashboard, false);
    expect(shown.length).toBeGreaterThan(15);
    await expectFile(await save(exporter), exporter, shown);

    await turn([2, 5, 6], 3);
    const selected = await rows(driver(), dashboard, true);
    expect(selected).toHaveLength(3);
    await expectFile(await save(exporter), exporter, selected);
    await turn([2, 5, 6], 0);
  });

  test('the clipboard, as a table and as text', async () => {
    // What is put there is looked at on its way: reading a clipboard takes a permission that we do not ask for.
    await dashboard.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        const text = async (type: string) => (await item?.getType(type))?.text();
        Object.assign(window, { copied: { html: await text('text/html'), text: await text('text/plain') } });
      };
    });
    await press('[data-copy-table]');
    const copied = await dashboard.waitFor<{ html: string; text: string } | undefined>(
      () => (window as { copied?: { html: string; text: string } }).copied,
      { what: 'the copy' },
    );
    const shown = await rows(driver(), dashboard, false);
    expectTable('tsv', Papa.parse<string[]>(copied.text, { delimiter: '\t' }).data, shown, onScreen);
    expectTable('html', await readTable('html', new Blob([copied.html]), onScreen), shown, onScreen);
  });

  /** Presses the ticks of these rows; so many are selected then. */
  async function turn(rows: readonly number[], selected: number): Promise<void> {
    await dashboard.evaluate((places: number[]) => {
      for (const at of places)
        document.querySelector<HTMLElement>(`tr[data-link]:nth-of-type(${at}) .tick > input`)?.click();
    }, rows);
    await dashboard.waitFor(
      (count: number) =>
        document.querySelector<HTMLElement>('.selection-bar')?.dataset.selected === String(count) &&
        document.querySelectorAll('tr[aria-selected=true]').length === count,
      { what: `${selected} selected` },
      selected,
    );
  }

  /** Opens the panel of exports and presses one of its buttons. */
  async function press(button: string): Promise<void> {
    await dashboard.evaluate(() => {
      (document.querySelector('[data-drop-down=export]') as HTMLDetailsElement).open = true;
    });
    await dashboard.click(button);
  }

  async function save(exporter: Exporter): Promise<Blob> {
    if (exporter.id === 'disavow')
      // All of them, not only those with a reason to look twice.
      await dashboard.evaluate(() => {
        const tick = document.querySelector('[data-export-option=signs-only]') as HTMLInputElement;
        if (tick.checked) tick.click();
      });
    await press(`[data-export=${exporter.id}]`);
    const held = exporter.shape === 'list' ? exporter.id : 'findings';
    const name = new RegExp(`^backlight-${held}-\\d{4}-\\d\\d-\\d\\d.*\\.${exporter.ending}$`);
    return new Blob([new Uint8Array(readFileSync(await driver().waitForDownload(name)))]);
  }
});

/** A page whose title and whose links' words mean harm. Set as text: what is served would be taken for markup. */
async function visitHostilePage(driver: Driver): Promise<void> {
  const tab = await driver.openPage({
    url: 'https://hostile.example/',
    body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>replaced</title>',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  await tab.evaluate(
    (words: string[], kinds: string[]) => {
      document.title = `=1+1 ${words.at(-1)}`;
      const link = (textContent: string, at: number): Element =>
        Object.assign(document.createElement('a'), {
          ...{ href: `https://example.com/${at}`, rel: kinds[at % kinds.length], textContent },
        });
      document.body.replaceChildren(
        ...words.map((text, at) => {
          const line = document.createElement('p');
          line.append(link(text, at));
          return line;
        }),
      );
    },
    texts,
    rels,
  );
  const popup = await pressAndWait(driver, tab);
  const ran = () => [
    document.documentElement.dataset.canary ?? 'nothing ran',
    document.querySelectorAll('main img').length,
  ];
  expect(await popup.evaluate(ran)).toEqual(['nothing ran', 0]);
  await popup.close();
  expect((await scanOf(driver, tab)).findings).toHaveLength(texts.length);
  await until(async () => (await entriesOf(driver)).length === texts.length, 'the links to be kept');
  await tab.close();
}

/** The rows as they stand in the table, all or those that are ticked; each with everything the ledger knows of it. */
async function rows(driver: Driver, dashboard: Tab, ticked: boolean): Promise<Row[]> {
  const shown = await dashboard.waitFor<string[] | null>(
    (only: boolean) => {
      const all = [...document.querySelectorAll<HTMLElement>('tr[data-link]')];
      // The window is as high as the list is long: none is scrolled away.
      if (all.length !== Number(document.querySelector('table.links')?.ariaRowCount) - 1) return null;
      return all
        .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .filter((row) => !only || row.ariaSelected === 'true')
        .map((row) => {
          const address = (column: string) => row.querySelector<HTMLAnchorElement>(`[data-column=${column}] a`)?.href;
          const words = row.querySelector('[data-column=anchor] bdi')?.textContent;
          return [address('source'), address('target'), words].join('\n');
        });
    },
    { what: 'the rows' },
    ticked,
  );
  const known = new Map(
    ((await entriesOf(driver)) as unknown as Row[]).map((entry) => [
      [entry.sourceUrl, entry.targetUrl, entry.anchorText].join('\n'),
      entry,
    ]),
  );
  return shown.map((line) => {
    const entry = known.get(line);
    if (!entry) throw new Error(`The ledger knows nothing of ${JSON.stringify(line)}`);
    return entry;
  });
}

/** The file holds these rows in this order, and nothing in it begins a formula. */
async function expectFile(file: Blob, exporter: Exporter, shown: readonly Row[]): Promise<void> {
  if (exporter.shape === 'list') return expectList(await file.text(), exporter, shown);
  const wanted = exporter.forPeople ? onScreen : columns;
  expectTable(exporter.id, await readTable(exporter.id, file, wanted), shown, wanted);
  // For programs: a spreadsheet that opens it all the same finds no line to run.
  if (rawFormats.includes(exporter.id))
    expect((await file.text()).split('\n').filter((line) => formula.test(line))).toEqual([]);
}

function expectTable(
  id: string,
  [head, ...read]: Awaited<ReturnType<typeof readTable>>,
  shown: readonly Row[],
  wanted: readonly Column[],
): void {
  expect(head).toHaveLength(wanted.length);
  expect(read).toHaveLength(shown.length);
  for (const [at, row] of shown.entries()) {
    const cells = read[at] ?? [];
    for (const [place, column] of wanted.entries()) {
      const value = row[column];
      const raw = rawFormats.includes(id);
      const cell = raw || id !== 'xlsx' ? cells[place] : String(cells[place] ?? '');
      // A sheet keeps a moment as a part of a day, which its reader cuts to the millisecond before where it is no whole one.
      if (id === 'xlsx' && value !== null && dateColumns.includes(column)) {
        expect(Math.abs(Date.parse(String(cell)) - Date.parse(String(value)))).toBeLessThanOrEqual(1);
        continue;
      }
      expect([column, cell]).toEqual([column, raw ? value : holds(id, cellText(value))]);
      if (!raw) expect(String(cell)).not.toMatch(formula);
    }
  }
}

function expectList(text: string, { id }: Exporter, shown: readonly Row[]): void {
  const lines = text.split('\n').filter(Boolean);
  expect(lines.filter((line) => formula.test(line))).toEqual([]);
  const domains = [...new Set(shown.map(({ referringDomain }) => referringDomain ?? ''))];
  if (id === 'sources') expect(lines).toEqual([...new Set(shown.map(({ sourceUrl }) => guardCell(sourceUrl ?? '')))]);
  else if (id === 'domains') expect(lines).toEqual(domains.map(guardCell));
  else expect(lines.filter((line) => !line.startsWith('#'))).toEqual(domains.map((domain) => `domain:${domain}`));
}
