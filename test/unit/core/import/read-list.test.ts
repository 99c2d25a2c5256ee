// Lists of other tools: whose they are, what their columns hold, and why a row is not taken.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columns, rowOf } from '../../../../src/core/export/columns';
import { xlsx } from '../../../../src/core/export/xlsx';
import { decodeText } from '../../../../src/core/import/decode-text';
import { dateOrder, parseDate } from '../../../../src/core/import/parse-date';
import { parseRel } from '../../../../src/core/import/parse-rel';
import { readRows } from '../../../../src/core/import/read-rows';
import { readTable } from '../../../../src/core/import/read-table';
import { recognize } from '../../../../src/core/import/recognize';
import { rejectedCsv } from '../../../../src/core/import/rejected-csv';
import { importTools } from '../../../../src/core/import/tools';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { lists } from '../../../fakes/lists';
import { written } from '../../../fakes/read-exports';
import { finding, merging, scan, site } from '../../../fakes/records';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

describe.each(importTools.map((tool) => [tool.name, tool] as const))("%s's list", (_name, tool) => {
  test('is recognised, also with its columns in another order, and read', async () => {
    const table = await readTable(lists[tool.id] ?? bytesOf(''));
    const { tool: found, mapping } = recognize(table.head);
    expect(found?.id).toBe(tool.id);
    expect(recognize([...table.head].reverse().map((name) => ` ${name.toUpperCase()} `)).tool?.id).toBe(tool.id);
    const { links, rejected } = readRows(table, mapping);
    expect(rejected).toEqual([]);
    expect(links[0]).toMatchObject({ number: 2, siteOnly: false });
    expect(links[0]?.source.href).toBe('https://blog.example/a');
    if (tool.id !== 'google-search-console') {
      expect(links[0]?.target?.href).toBe('https://example.com/page');
      expect(links[0]?.anchorText).toContain('an anchor');
    }
  });
});

test('details of single tools', async () => {
  const read = async (id: string) => {
    const table = await readTable(lists[id] ?? bytesOf(''));
    return readRows(table, recognize(table.head).mapping).links;
  };
  const [ahrefs] = await read('ahrefs');
  expect(ahrefs).toMatchObject({
    anchorText: 'an anchor, über',
    pageTitle: 'A "quoted" title',
    rel: 'nofollow ugc',
    firstSeen: '2025-03-01T10:20:30.000Z',
  });
  expect(
    (await read('google-search-console')).map(({ source, lastSeen, rel }) => [source.href, lastSeen, rel]),
  ).toEqual([
    ['https://blog.example/a', '2026-08-05T00:00:00.000Z', null],
    ['https://blog.example/b?x=1,2', '2026-09-15T00:00:00.000Z', null],
  ]);
  expect((await read('semrush'))[0]?.rel).toBe('sponsored');
  expect((await read('majestic'))[0]?.rel).toBe('');
  expect((await read('moz'))[0]?.rel).toBe('nofollow');
});

test('a list of linking sites names no pages', async () => {
  const table = await readTable(bytesOf('Site,Linking pages,Target pages\nblog.example,"1,200",3\n'));
  const { tool, mapping } = recognize(table.head);
  expect(tool?.id).toBe('google-search-console');
  expect(readRows(table, mapping).links[0]).toMatchObject({ siteOnly: true, target: null });
});

test("a list of one's own linked pages is no list of sources", async () => {
  const { tool, mapping } = recognize(['Target page', 'Incoming links', 'Linking sites']);
  expect([tool, mapping.sourceUrl, mapping.sourceSite]).toEqual([null, undefined, undefined]);
});

test('a list of nobody we know: what is guessed of its columns, and the rest by hand', async () => {
  const table = await readTable(
    bytesOf('Quelle;Ziel;Backlink\nhttps://a.example/;https://example.com/;https://b.example/\n'),
  );
  expect(recognize(table.head)).toEqual({ tool: null, mapping: { sourceUrl: 2 } });
  expect(readRows(table, { sourceUrl: 0, targetUrl: 1 }).links[0]?.source.href).toBe('https://a.example/');
});

describe('a file becomes a table', () => {
  test.each([
    ['UTF-16LE', Buffer.from('\uFEFFa\tü\n1\t2', 'utf16le')],
    ['UTF-16LE without a mark', Buffer.from('abcdef\tü\n1\t2', 'utf16le')],
    ['UTF-16BE', Buffer.from('\uFEFFa\tü\n1\t2', 'utf16le').swap16()],
    ['UTF-8 with a mark', Buffer.from('\uFEFFa\tü\n1\t2')],
    ['UTF-8', Buffer.from('a\tü\n1\t2')],
    ['Windows-1252', Buffer.from('a\tü\n1\t2', 'latin1')],
  ])('%s', (_what, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toMatch(/^a(?:bcdef)?\tü\n1\t2$/);
  });

  test('delimiters of other locales, one that is named, empty lines, a title above the head', async () => {
    const semicolons = await readTable(bytesOf('source;target\n\n"a;b";c\n'));
    expect(semicolons.rows).toEqual([{ number: 3, cells: ['a;b', 'c'] }]);
    const named = await readTable(bytesOf('sep=;\nsource;target\na;b\n'));
    expect([named.head, named.rows[0]?.number]).toEqual([['source', 'target'], 3]);
    const titled = await readTable(bytesOf('Backlinks of example.com\nsource,target,anchor\na,b,c\n'));
    expect([titled.head, titled.rows]).toEqual([
      ['source', 'target', 'anchor'],
      [{ number: 3, cells: ['a', 'b', 'c'] }],
    ]);
  });

  test('a spreadsheet, dates and all', async () => {
    const rows = mergeScan(merging(scan([finding()]), 'a', [site('example.com')]), {
      entries: [],
      page: undefined,
    }).entries.map(rowOf);
    const file = await written(xlsx, rows, { columns });
    const table = await readTable(new Uint8Array(await file.arrayBuffer()));
    const { tool, mapping } = recognize(table.head);
    expect(tool?.id).toBe('backlight');
    expect(readRows(table, mapping).links[0]).toMatchObject({ anchorText: 'an anchor', firstSeen: rows[0]?.firstSeen });
  });

  test('nothing at all', async () => {
    expect(await readTable(bytesOf(''))).toEqual({ head: [], rows: [] });
    await expect(readTable(bytesOf('PK\u0003\u0004 no archive'))).rejects.toThrow();
  });

  test('whatever the bytes are, text files are read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
        const table = await readTable(new Uint8Array(bytes));
        const read = readRows(table, { sourceUrl: 0, targetUrl: 1, firstSeen: 2 });
        expect(read.links.length + read.rejected.length).toBe(table.rows.length);
      }),
    );
  });
});

test('each row that is none says why, and is saved with it', () => {
  const rows = ['https://a.example/', '', 'mailto:a@b.example', 'hello', 'a.example:80/x', 'http://u:p@b.example/'];
  const table = {
    head: ['source', 'target'],
    rows: rows.map((source, at) => ({ number: at + 2, cells: [source, at === 5 ? 'nowhere at all' : ''] })),
  };
  const { links, rejected } = readRows(table, { sourceUrl: 0, targetUrl: 1 });
  expect(links.map(({ number, source }) => [number, source.href])).toEqual([
    [2, 'https://a.example/'],
    [6, 'https://a.example:80/x'],
  ]);
  expect(rejected.map(({ number, reason }) => [number, reason])).toEqual([
    [3, 'blank'],
    [4, 'address'],
    [5, 'address'],
    [7, 'target'],
  ]);
  const csv = rejectedCsv(table.head, [{ number: 9, cells: ['=1+1', 'x'], reason: 'address' }], {
    row: 'Row',
    why: 'Why',
    reason: (id) => `because ${id}`,
  });
  expect(csv).toBe('\uFEFF"Row","Why","source","target"\r\n"9","because address","\'=1+1","x"\r\n');
});

test.each([
  ['2026-01-02', '2026-01-02T00:00:00.000Z'],
  ['2026-01-02 03:04:05', '2026-01-02T03:04:05.000Z'],
  ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.000Z'],
  ['2.1.2026', '2026-01-02T00:00:00.000Z'],
  ['Jan 2, 2026', '2026-01-02T00:00:00.000Z'],
  ['2 January 2026', '2026-01-02T00:00:00.000Z'],
  ['2026-02-30', null],
  ['1/2/2026', null],
  ['soon', null],
  ['', null],
])('the date %j', (text, expected) => {
  expect(parseDate(text, null)).toBe(expected);
});

test('which of day and month comes first is told by the column', () => {
  expect(dateOrder(['1/2/2026', '1/31/2026'])).toBe('month first');
  expect(dateOrder(['1/2/2026', '31/1/2026'])).toBe('day first');
  expect(dateOrder(['1/31/2026', '31/1/2026'])).toBeNull();
  expect(parseDate('1/2/2026', 'month first')).toBe('2026-01-02T00:00:00.000Z');
  expect(parseDate('1/2/2026', 'day first')).toBe('2026-02-01T00:00:00.000Z');
});

test('what a list says of rel', () => {
  expect(parseRel(undefined, {})).toBeNull();
  expect(parseRel('Dofollow', {})).toBe('');
  expect(parseRel('text', { nofollow: 'FALSE' })).toBe('');
  expect(parseRel('nofollow|ugc', {})).toBe('nofollow ugc');
  expect(parseRel(undefined, { nofollow: 'Yes', sponsored: '1', ugc: '?' })).toBe('nofollow sponsored');
});
