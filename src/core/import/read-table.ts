// A file of somebody's list as a table of texts: a spreadsheet by its first sheet that holds anything, everything else as
// text in columns. Pure: the bytes come from above.
import Papa from 'papaparse';
import { decodeText } from './decode-text';

/** Cells as texts, row by row; lines with nothing in them are left out, and each row knows the line it stood in. */
export interface ListTable {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From 1, as spreadsheets count: the head is usually 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads a file. Throws where it is a spreadsheet that cannot be read. */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<ListTable> {
  // A spreadsheet is a ZIP archive.
  const cells = bytes[0] === 0x50 && bytes[1] === 0x4b ? await sheetCells(bytes) : textCells(decodeText(bytes));
  const rows = cells
    .map((row, at) => ({ number: at + 1, cells: row.map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  const head = headOf(rows);
  return { head: head?.cells ?? [], rows: rows.filter(({ number }) => number > (head?.number ?? 0)) };
}

/** The first row that is as wide as a table: some tools write a title above it. */
function headOf(rows: readonly TableRow[]): TableRow | undefined {
  const width = ({ cells }: TableRow): number => cells.filter((cell) => cell !== '').length;
  const widest = Math.max(0, ...rows.slice(0, 20).map(width));
  return rows.slice(0, 10).find((row) => width(row) > widest / 2);
}

function textCells(text: string): string[][] {
  // Excel's own way of naming the delimiter.
  const named = /^sep=(.)\r?\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const { data } = Papa.parse<string[]>(body, { delimiter: named?.[1] ?? guessDelimiter(body) });
  return named ? [[], ...data] : data;
}

/** The delimiter that cuts the first lines into the most cells, as many in most of them. */
function guessDelimiter(text: string): string {
  const score = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20, skipEmptyLines: true });
    const widths = data.map((row) => row.length).filter((width) => width > 1);
    return Math.max(0, ...widths.map((width) => width * widths.filter((one) => one === width).length));
  };
  const scored = ['\t', ',', ';', '|'].map((delimiter) => ({ delimiter, score: score(delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

async function sheetCells(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const sheets = await readWorkbook(bytes.buffer);
  const data = sheets.find((sheet) => sheet.data.length > 1)?.data ?? sheets[0]?.data ?? [];
  return data.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? ''))));
}
