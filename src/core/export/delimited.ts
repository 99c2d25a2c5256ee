// Text in columns, the two kinds that spreadsheets open: every cell is quoted, so that no locale splits one, and lines
// end as RFC 4180 has it.
import { cellText } from './cell-text';
import type { ExportRequest, Writing } from './exporter';

/** Excel takes a file without it for one in the locale's own encoding. */
const BOM = '\uFEFF';

/** Writes a table whose cells stand between delimiters. */
export function delimited({ columns, raw }: ExportRequest, delimiter: string): Writing {
  // By hand: where every cell is quoted there is nothing to decide, and a ledger has many cells.
  const between = `"${delimiter}"`;
  const line = (cells: readonly string[]): string => `"${cells.join(between)}"\r\n`;
  return {
    begin: () => BOM + line(columns.map(doubled)),
    row(row) {
      const cells: string[] = [];
      for (const column of columns) cells.push(doubled(cellText(row[column], raw)));
      return line(cells);
    },
    end: () => '',
  };
}

function doubled(cell: string): string {
  return cell.includes('"') ? cell.replaceAll('"', '""') : cell;
}
