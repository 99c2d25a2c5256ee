import { describe, expect, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { columns } from '../../../../src/core/export/columns';
import { csv } from '../../../../src/core/export/csv';
import { json } from '../../../../src/core/export/json';
import { exportPage, pageExporters } from '../../../../src/core/report/page-exports';
import { pageTable } from '../../../../src/core/report/page-table';
import { addressKey } from '../../../../src/core/url/address-key';
import { finding, NOW, scan, text } from '../../../fakes/records';

const page = scan([finding({ text: [text('=1+1')] }), finding({ text: [text('a\tb "c"')], rel: 'nofollow ugc' })]);

describe('one page as a file', () => {
  test('JSON is the scan itself', async () => {
    const file = await exportPage(json, page, NOW, addressKey);
    expect(JSON.parse(file.parts.join(''))).toEqual(page);
    expect(file).toMatchObject({ name: 'backlight-page-2026-11-20.json', mime: 'application/json' });
  });

  test('CSV has a row a finding', async () => {
    const file = await exportPage(csv, page, NOW, addressKey);
    const { data, meta } = Papa.parse<Record<string, string>>(file.parts.join('').slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(file.name).toBe('backlight-page-2026-11-20.csv');
    expect(meta.fields).toEqual([...columns]);
    expect(data.map((row) => row.anchorText)).toEqual(["'=1+1", 'a b "c"']);
  });

  test('every format makes a file of its own ending', async () => {
    const files = await Promise.all(pageExporters.map((exporter) => exportPage(exporter, page, NOW, addressKey)));
    expect(files.map(({ name }) => name)).toEqual(
      pageExporters.map(({ ending }) => `backlight-page-2026-11-20.${ending}`),
    );
    expect(pageExporters.map(({ id }) => id)).not.toContain('disavow');
  });
});

describe('the table for the clipboard', () => {
  const [head, ...rows] = Papa.parse<string[]>(pageTable(page, addressKey).text, { delimiter: '\t' }).data;

  test('has the columns, a row a finding, and nothing that a spreadsheet runs', () => {
    expect(head).toEqual([...columns]);
    expect(rows.map((row) => row[columns.indexOf('anchorText')])).toEqual(["'=1+1", 'a b "c"']);
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
  });

  test('says the same as markup, where a pasted cell could begin a formula too', () => {
    const { document } = new JSDOM(pageTable(page, addressKey).html).window;
    const cells = [...document.querySelectorAll('tbody tr')].map((row) => row.children[columns.indexOf('anchorText')]);
    expect(cells.map((cell) => cell?.textContent)).toEqual(["'=1+1", 'a b "c"']);
  });

  test('of a page without findings is its head alone', () => {
    expect(pageTable(scan([]), addressKey).text).toBe(columns.join('\t'));
  });
});
