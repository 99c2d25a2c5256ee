// What a value of the ledger is as a cell of text, the same in every format that is a table.
import type { Row } from './columns';
import { guardCell } from './guard-cell';

export type CellValue = Row[keyof Row];

/**
 * A value as a cell: lists joined by a blank, null as nothing, numbers and booleans as they are.
 * @param raw for programs: texts are not guarded against spreadsheets that would run them
 */
export function cellText(value: CellValue, raw = false): string {
  // The most frequent first: a ledger has millions of cells.
  if (typeof value === 'string') return raw ? value : guardCell(value);
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return raw ? value.join(' ') : guardCell(value.join(' '));
}
