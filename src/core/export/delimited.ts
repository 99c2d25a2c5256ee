// Text in columns, the two kinds that spreadsheets open: every cell is quoted, so that no locale splits one, and lines
// end as RFC 4180 has it.
import Papa from 'papaparse';
import { cellText } from './cell-text';
import type { ExportRequest, Writing } from './exporter';

/** Excel takes a file without it for one in the locale's own encoding. */
const BOM = '\uFEFF';

/** Writes a table whose cells stand between delimiters. */
export function delimited({ columns, raw }: ExportRequest, delimiter: string): Writing {
  const line = (cells: string[]): string => `${Papa.unparse([cells], { quotes: true, delimiter })}\r\n`;
  return {
    begin: () => BOM + line([...columns]),
    row: (row) => line(columns.map((column) => cellText(row[column], raw))),
    end: () => '',
  };
}
