import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { exporters } from '../../../../src/core/export';
import { columns, type Row, rowOf } from '../../../../src/core/export/columns';
import { csv } from '../../../../src/core/export/csv';
import { exportText } from '../../../../src/core/export/exporter';
import { guardCell, unguardCell } from '../../../../src/core/export/guard-cell';
import { json } from '../../../../src/core/export/json';
import { pageRows } from '../../../../src/core/export/page-rows';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { addressKey } from '../../../../src/core/url/address-key';
import { withVectors } from '../../../fakes/corpus';
import { hostileCells } from '../../../fakes/hostile-words';
import { finding, merging, NOW, scan, site, text } from '../../../fakes/records';

const nothing = { entries: [], page: undefined };
const sites = [site('example.com')];
const rowsWith = (anchor: string): Row[] =>
  mergeScan(merging(scan([finding({ text: [text(anchor)] })]), 'a', sites), nothing).entries.map(rowOf);
const readCsv = (written: string): string[][] =>
  Papa.parse<string[]>(written.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
const request = { columns, exportedAt: NOW };

describe('CSV', () => {
  test('has a BOM, CRLF, quoted cells, and the columns of the contract in order', async () => {
    const written = await exportText(csv, rowsWith('hello'), request);
    expect(written.startsWith('\uFEFF"site","role","sourceUrl",')).toBe(true);
    expect(written.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(readCsv(written)[0]).toEqual([...columns]);
  });

  test('writes lists joined by a blank, null as nothing, numbers and booleans as they are', async () => {
    const cells =
      readCsv(
        await exportText(
          csv,
          mergeScan(merging(scan([finding({ rel: 'nofollow ugc' })]), 'a', sites), nothing).entries.map(rowOf),
          request,
        ),
      )[1] ?? [];
    const cell = (column: (typeof columns)[number]) => cells[columns.indexOf(column)];
    expect([cell('types'), cell('sourceName'), cell('timesSeen'), cell('followed')]).toEqual([
      'ugc nofollow',
      '',
      '1',
      'false',
    ]);
  });

  test.each(hostileCells)('the cell %j cannot begin a formula, and reads back', (value) => {
    const cell = guardCell(value);
    expect(cell).not.toMatch(/^[\s\u200B;,]*[=+\-@＝＋－＠]/u);
    expect(['\t', '\r', '\n', '\0']).not.toContain(cell[0]);
    expect(unguardCell(cell)).toBe(value);
  });

  test('every text reads back after taking off the guard', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => unguardCell(guardCell(value)) === value));
  });
});

describe('JSON', () => {
  test('parses, names its schema, and keeps raw values', async () => {
    const rows = [...rowsWith('=1+1'), ...rowsWith('b')];
    expect(JSON.parse(await exportText(json, rows, request))).toEqual({
      schema: 'backlight/findings@1',
      exportedAt: NOW,
      entries: rows,
    });
    expect(JSON.parse(await exportText(json, [], request)).entries).toEqual([]);
  });
});

test('a page exports its findings, what only the ledger knows is null', () => {
  const [row] = pageRows(scan([finding()]), addressKey);
  expect(Object.keys(row ?? {})).toEqual([...columns]);
  expect(row).toMatchObject({
    sourceUrl: 'https://blog.example/post',
    firstSeen: null,
    timesSeen: null,
    lastSeen: NOW,
  });
});

test.each(exporters.filter(({ rowsAlone }) => rowsAlone).map((one) => [one.id, one] as const))(
  '%s: a row is the same text whichever rows stand before it',
  async (_, exporter) => {
    const rows = ['one', 'two', '=three', 'one'].flatMap(rowsWith);
    const inTurn = exporter.open(request);
    const turned = exporter.open(request);
    inTurn.begin();
    turned.begin();
    const texts = rows.map((row) => inTurn.row(row));
    expect(rows.toReversed().map((row) => turned.row(row))).toEqual(texts.toReversed());
    expect(await inTurn.end()).toEqual(await turned.end());
  },
);

test.each(exporters.filter(({ inMemory }) => !inMemory).map((one) => [one.id, one] as const))(
  '%s: an entry is a row as it is, and nothing else of it leaves the ledger',
  async (_, exporter) => {
    const links = [finding({ rel: 'ugc', text: [text('"quoted"')] }), finding({ href: 'https://example.com/other' })];
    const { entries } = mergeScan(merging(scan(links), 'a', sites), nothing);
    const own = entries.map((entry, at) => ({ ...entry, note: at ? '=1+1' : 'a\nb', tags: ['one', 'two'] }));
    expect(own.length).toBe(2);
    expect(await exportText(exporter, own, request)).toBe(await exportText(exporter, own.map(rowOf), request));
  },
);

test('a list of formats has no id twice, and no two tables the same ending', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  const endings = exporters.filter(({ shape }) => shape === 'table').map(({ ending }) => ending);
  expect(new Set(endings).size).toBe(endings.length);
  expect(exporters.filter(({ inMemory }) => inMemory).map(({ id }) => id)).toEqual(['xlsx']);
});

withVectors('strings/csv-injection.txt', (source) => {
  test('no injection string begins a formula', () => {
    for (const line of source.split('\n').filter(Boolean)) expect(guardCell(line)).not.toMatch(/^[=+\-@\t\r]/);
  });
});
