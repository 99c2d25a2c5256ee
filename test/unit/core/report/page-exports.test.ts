import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { columns } from '../../../../src/core/export/columns';
import { csv } from '../../../../src/core/export/csv';
import { json } from '../../../../src/core/export/json';
import { exporters, exportPage, pageTable } from '../../../../src/core/report/page-exports';
import { addressKey } from '../../../../src/core/url/address-key';
import { finding, NOW, scan, text } from '../../../fakes/records';

const page = scan([finding({ text: [text('=1+1')] }), finding({ text: [text('a\tb "c"')], rel: 'nofollow ugc' })]);

describe('one page as a file', () => {
  test('JSON is the scan itself', () => {
    const file = exportPage(json, page, NOW, addressKey);
    expect(JSON.parse(file.text)).toEqual(page);
    expect(file).toMatchObject({ name: 'backlight-page-2026-11-20.json', mime: 'application/json' });
  });

  test('CSV has a row a finding', () => {
    const file = exportPage(csv, page, NOW, addressKey);
    const { data, meta } = Papa.parse<Record<string, string>>(file.text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(file.name).toBe('backlight-page-2026-11-20.csv');
    expect(meta.fields).toEqual([...columns]);
    expect(data.map((row) => row.anchorText)).toEqual(["'=1+1", 'a b "c"']);
  });

  test('every format makes a file of its own ending', () => {
    const names = exporters.map((exporter) => exportPage(exporter, page, NOW, addressKey).name);
    expect(names).toEqual(exporters.map(({ id }) => `backlight-page-2026-11-20.${id}`));
  });
});

describe('the table for the clipboard', () => {
  const [head, ...rows] = Papa.parse<string[]>(pageTable(page, addressKey), { delimiter: '\t' }).data;

  test('has the columns, a row a finding, and nothing that a spreadsheet runs', () => {
    expect(head).toEqual([...columns]);
    expect(rows.map((row) => row[columns.indexOf('anchorText')])).toEqual(["'=1+1", 'a b "c"']);
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
  });

  test('of a page without findings is its head alone', () => {
    expect(pageTable(scan([]), addressKey)).toBe(columns.join('\t'));
  });
});
