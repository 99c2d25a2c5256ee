// What an export format is: written in pieces, so that a long ledger never has to be in memory as one text.
import type { Row } from './columns';

export interface Exporter {
  /** Also the file's ending, and the end of its strings. */
  readonly id: string;
  /** For the saved file and the clipboard. */
  readonly mime: string;
  /** The text before the first row. */
  begin(exportedAt: string): string;
  /** One row as text. `index` counts from 0. */
  row(row: Row, index: number): string;
  /** The text after the last row. */
  end(): string;
}

/** The whole export as one text, where there are few rows. */
export function exportAll(exporter: Exporter, rows: readonly Row[], exportedAt: string): string {
  return exporter.begin(exportedAt) + rows.map((row, index) => exporter.row(row, index)).join('') + exporter.end();
}
