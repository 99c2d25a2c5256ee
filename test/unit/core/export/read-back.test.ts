// Every export is read back by a reader of its format and equals what was shown; nothing in it begins a formula.
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { exporters } from '../../../../src/core/export';
import { cellText } from '../../../../src/core/export/cell-text';
import { type Column, columns, type Row, rowOf } from '../../../../src/core/export/columns';
import { unguardCell } from '../../../../src/core/export/guard-cell';
import { xlsx } from '../../../../src/core/export/xlsx';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { withVectors } from '../../../fakes/corpus';
import { canaries, hostileCells } from '../../../fakes/hostile-words';
import { formula, holds, rawFormats, readBack, textOf, written } from '../../../fakes/read-exports';
import { finding, merging, scan, site, text } from '../../../fakes/records';

const tables = exporters.filter(({ shape }) => shape === 'table');
const [plain] = mergeScan(
  merging(scan([finding({ text: [text('x')], rel: 'ugc nofollow' })]), 'a', [site('example.com')]),
  {
    entries: [],
    page: undefined,
  },
).entries.map(rowOf) as [Row];
const rowsWith = (texts: readonly string[]): Row[] => texts.map((anchorText) => ({ ...plain, anchorText }));
const anchor = columns.indexOf('anchorText');

/** The anchor texts as read back, guarded as they stand. */
async function anchorsOf(exporter: (typeof tables)[number], texts: readonly string[]): Promise<string[]> {
  const [, ...rows] = await readBack(exporter, rowsWith(texts));
  expect(rows).toHaveLength(texts.length);
  return rows.map((row) => String(row[anchor] ?? ''));
}

describe.each(tables.map((exporter) => [exporter.id, exporter] as const))('%s', (id, exporter) => {
  test('equals what was shown, every column of it', async () => {
    const [head, row] = await readBack(exporter, [plain]);
    expect(head).toEqual([...columns]);
    for (const [at, column] of columns.entries()) {
      const value = plain[column];
      const shown = id === 'json' || id === 'jsonl' ? value : cellText(value);
      const read = id === 'xlsx' ? cellText(row?.[at] as string) : row?.[at];
      expect([column, read]).toEqual([column, shown]);
    }
  });

  test('has exactly the columns that were asked for, in their order', async () => {
    const wanted: Column[] = ['anchorText', 'sourceUrl', 'type'];
    const table = await readBack(exporter, [plain], { columns: wanted });
    expect(table).toEqual([wanted, ['x', 'https://blog.example/post', 'ugc']]);
  });

  test('holds hostile words without one that begins a formula', async () => {
    const texts = [...hostileCells, ...canaries, "'=1", "''=1", 'a|b', 'a\\|b', '_x000D_', 'a\u0085b\uFFFD', ' x '];
    const read = await anchorsOf(exporter, texts);
    const guarded = rawFormats.includes(id) ? read : read.map(unguardCell);
    expect(guarded).toEqual(texts.map((value) => holds(id, value)));
    if (!rawFormats.includes(id)) expect(read.filter((value) => formula.test(value))).toEqual([]);
  });

  if (exporter.guards)
    test('writes texts as they are for programs', async () => {
      const [, row] = await readBack(exporter, rowsWith(['=1+1']), { raw: true });
      expect(row?.[anchor]).toBe('=1+1');
    });

  withVectors('strings/blns.json', (source) => {
    const strings = (JSON.parse(source) as string[]).filter((value) => value !== '');
    test(`all ${strings.length} naughty strings read back, and none begins a formula`, async () => {
      const read = await anchorsOf(exporter, strings);
      const guarded = rawFormats.includes(id) ? read : read.map(unguardCell);
      expect(guarded).toEqual(strings.map((value) => holds(id, value)));
      if (!rawFormats.includes(id)) expect(read.filter((value) => formula.test(value))).toEqual([]);
    });
  });

  withVectors('strings/csv-injection.txt', (source) => {
    test('no injection string begins a formula', async () => {
      if (rawFormats.includes(id)) return;
      const read = await anchorsOf(exporter, source.split('\n').filter(Boolean));
      expect(read.filter((value) => formula.test(value))).toEqual([]);
    });
  });
});

describe('a spreadsheet', () => {
  const parts = async (rows: readonly Row[]): Promise<Record<string, string>> => {
    const files = unzipSync(new Uint8Array(await (await written(xlsx, rows)).arrayBuffer()));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  };

  test('has no formula element, a bold head that stays, and typed cells', async () => {
    const files = await parts(rowsWith(hostileCells));
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(Object.values(files).join('')).not.toMatch(/<f[\s>/]|<hyperlink/);
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"|<pane[^>]*state="frozen"[^>]*ySplit="1"/);
    expect(files['xl/styles.xml']).toContain('<b/>');
    const [, row] = await readBack(xlsx, [plain]);
    expect(row?.[columns.indexOf('timesSeen')]).toBe(1);
    expect(row?.[columns.indexOf('followed')]).toBe(false);
    expect(row?.[columns.indexOf('firstSeen')]).toBe(plain.firstSeen);
  });

  test('cuts a cell where Excel would refuse the file', async () => {
    const [, row] = await readBack(xlsx, rowsWith(['𝒳'.repeat(20_000)]));
    const cell = String(row?.[anchor]);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/^𝒳+…$/u);
  });
});

test('a report runs nothing, loads nothing, and follows web addresses only', async () => {
  const report = exporters.find(({ id }) => id === 'html');
  if (!report) throw new Error('no report');
  const rows = canaries.map((value) => ({ ...plain, anchorText: value, pageTitle: value, href: value }));
  const source = await textOf(await written(report, rows, { totals: [['links', 3]] }));
  const { JSDOM } = await import('jsdom');
  const { document } = new JSDOM(source).window;
  expect(document.querySelectorAll('script, img, iframe, link, form, object, svg, base')).toHaveLength(0);
  expect(
    [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((name) => /^on/.test(name)),
  ).toEqual([]);
  expect([...document.querySelectorAll('a')].filter((link) => !/^https?:$/.test(link.protocol))).toEqual([]);
  expect(document.querySelectorAll('meta[http-equiv]')).toHaveLength(1);
  expect(document.querySelector('dl')?.textContent).toBe('links3');
});
