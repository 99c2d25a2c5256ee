// Text in columns, the two kinds that spreadsheets open: every cell is quoted, so that no locale splits one, and lines
// end as RFC 4180 has it.
import { cellText } from './cell-text';
import type { ExportRequest, Writing } from './exporter';

/** Excel takes a file without it for one in the locale's own encoding. */
const BOM = '\uFEFF';

/** Writes a table whose cells stand between delimiters. */
export function delimited({ columns, raw }: ExportRequest, delimiter: string): Writing {
  // By hand: where every cell is quoted there is nothing to decide, and a ledger has many cells.
  const line = (cells: readonly string[]): string => `"${cells.map(doubled).join(`"${delimiter}"`)}"\r\n`;
  return {
    begin: () => BOM + line([...columns]),
    row: (row) => line(columns.map((column) => cellText(row[column], raw))),
    end: () => '',
  };
}

function doubled(cell: string): string {
  return cell.includes('"') ? cell.replaceAll('"', '""') : cell;
}
