// CSV as spreadsheets read it: RFC 4180, CRLF, UTF-8 with BOM so that Excel takes it for UTF-8, every cell quoted so
// that a locale with ";" cannot split one.
import { columns, type Row } from './columns';
import type { Exporter } from './exporter';
import { guardCell } from './guard-cell';

const BOM = '\uFEFF';
// By hand: where every cell is quoted there is nothing to decide, and a ledger has many cells.
const line = (cells: readonly string[]): string =>
  `"${cells.map((cell) => (cell.includes('"') ? cell.replaceAll('"', '""') : cell)).join('","')}"\r\n`;

export const csv: Exporter = {
  id: 'csv',
  mime: 'text/csv;charset=utf-8',
  begin: () => BOM + line(columns),
  row: (row) => line(columns.map((column) => csvCell(row[column]))),
  end: () => '',
};

/** A value as a cell: lists joined by a blank, null as nothing, numbers and booleans as they are; texts guarded. */
export function csvCell(value: Row[keyof Row]): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return guardCell(typeof value === 'string' ? value : value.join(' '));
}
