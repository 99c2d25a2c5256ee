// A spreadsheet with typed cells: numbers, booleans and dates are what they are, texts are texts and never formulas.
// The writer is loaded with the first file of this kind, and the archive is built in memory as a whole.
import type { Cell, Row as Cells } from 'write-excel-file/universal';
import { cellText } from './cell-text';
import { type Column, dateColumns, type Row } from './columns';
import type { Exporter } from './exporter';
import { wellFormed } from './well-formed';

/** Excel's limits (support.microsoft.com, "Excel specifications and limits"): characters a cell, rows a sheet. */
const LONGEST_CELL = 32_767;
const MOST_ROWS = 1_048_576;

export const xlsx: Exporter = {
  id: 'xlsx',
  ending: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  shape: 'table',
  guards: true,
  inMemory: true,
  rowLimit: MOST_ROWS - 1,
  open({ columns, raw }) {
    const rows: Cells[] = [columns.map((column): Cell => ({ value: column, type: String, fontWeight: 'bold' }))];
    return {
      begin: () => '',
      row(row) {
        rows.push(columns.map((column) => typedCell(column, row[column], raw)));
        return '';
      },
      async end() {
        const { default: writeExcel } = await import('write-excel-file/universal');
        const sheet = { sheet: 'Backlight', stickyRowsCount: 1, dateFormat: 'yyyy-mm-dd hh:mm:ss' };
        const widths = columns.map((column) => ({ width: /url|title|text|context|href/i.test(column) ? 40 : 16 }));
        const blob = await writeExcel(rows, { ...sheet, columns: widths }).toBlob();
        return new Uint8Array(await blob.arrayBuffer());
      },
    };
  },
};

function typedCell(column: Column, value: Row[Column], raw?: boolean): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (dateColumns.includes(column) && typeof value === 'string') {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) return date;
  }
  return sheetText(cellText(value, raw)) || null;
}

/** A text as the format stores it (ECMA-376, ST_Xstring): what XML or the writer would drop goes in as `_xHHHH_`. */
function sheetText(text: string): string {
  const stored = cut(wellFormed(text))
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[\r\u007F-\u009F\uFFFD\p{Noncharacter_Code_Point}]/gu, escaped);
  // The writer finds repeated texts in a plain object, which knows "constructor" before anyone wrote it.
  return stored in {} ? escaped(stored.slice(0, 1)) + stored.slice(1) : stored;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`).join('');
}

function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  return `${wellFormed(text.slice(0, LONGEST_CELL - 1))}…`;
}
