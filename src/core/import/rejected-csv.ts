// The rows that were not taken, as a file: to be mended and brought again.
import Papa from 'papaparse';
import { cellText } from '../export/cell-text';
import type { RejectedRow } from './read-rows';
import type { RejectReason } from './reject-reasons';

export interface RejectedWords {
  readonly row: string;
  readonly why: string;
  reason(reason: RejectReason): string;
}

/** CSV with the row's number and the reason before the row as it was; guarded like every export. */
export function rejectedCsv(head: readonly string[], rejected: readonly RejectedRow[], words: RejectedWords): string {
  const lines = rejected.map(({ number, reason, cells }) => [String(number), words.reason(reason), ...cells]);
  const table = [[words.row, words.why, ...head], ...lines].map((line) => line.map((cell) => cellText(cell)));
  return `\uFEFF${Papa.unparse(table, { quotes: true, newline: '\r\n' })}\r\n`;
}
