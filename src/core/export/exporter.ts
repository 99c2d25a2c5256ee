// What an export format is. Written in pieces, so that a long ledger never has to be in memory as one text; the one
// that cannot be (a spreadsheet is an archive) says so.
import type { Column, Row } from './columns';
import type { Totals } from './totals';

/** What is wanted: these columns in this order. */
export interface ExportRequest {
  readonly columns: readonly Column[];
  /** ISO 8601. */
  readonly exportedAt: string;
  /** For programs: cells are not guarded. Of no account where a format guards nothing. */
  readonly raw?: boolean;
  /** Only for the report, which people read. */
  readonly words?: ReportWords;
  /** Counted before the first row, where the format has `needsTotals`. */
  readonly totals?: Totals;
}

/** Words of the report, and of the comments in a disavow file. */
export interface ReportWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly column: Readonly<Partial<Record<Column, string>>>;
  readonly total: Readonly<Record<string, string>>;
}

/** One export being written. The text of `begin`, of each row and of `end`, one behind the other, is the file. */
export interface Writing {
  begin(): string;
  row(row: Row): string;
  /** What is left; of a format built in memory, all of it. */
  end(): string | Promise<Uint8Array<ArrayBuffer>>;
  /** Asked after the end: why whoever the file is for will not take it; null: they will. */
  problem?(): ExportProblem | null;
}

/** Each is a string `export_problem_<id>`. */
export const exportProblems = ['too_many_lines', 'too_large', 'nothing'] as const;
export type ExportProblem = (typeof exportProblems)[number];

export interface Exporter {
  /** Also the end of its strings (`export_<id>`). */
  readonly id: string;
  /** The file's ending, without the dot. */
  readonly ending: string;
  /** For the saved file and the clipboard. */
  readonly mime: string;
  /** A table has the columns asked for; a list is made of what it needs of each row. */
  readonly shape: 'table' | 'list';
  /** Whether texts are guarded against spreadsheets unless `raw` is asked for. */
  readonly guards: boolean;
  /** Built in memory as a whole. */
  readonly inMemory: boolean;
  /** Rows that fit; absent: any number. */
  readonly rowLimit?: number;
  /** Read by people, not by programs: the columns on the screen are enough. */
  readonly forPeople?: true;
  /** What stands for a row is the same whichever rows stand before it: they may be put into words in any order. */
  readonly rowsAlone?: true;
  /** Wants the totals before the first row. */
  readonly needsTotals?: true;
  open(request: ExportRequest): Writing;
}

/** Above so many rows a format that is built in memory may take more of it than there is: one is told beforehand. */
export const MANY_ROWS = 200_000;

/** Each is a string `export_<id>`. */
export type RowsCaution = 'too_many_rows' | 'in_memory';

/** What one is told before so many rows are written in a format: that it has no room, or may take more memory than there is. */
export function cautionOf(
  { inMemory, rowLimit = Number.POSITIVE_INFINITY }: Exporter,
  rows: number,
): RowsCaution | null {
  if (rows > rowLimit) return 'too_many_rows';
  return inMemory && rows > MANY_ROWS ? 'in_memory' : null;
}

/** The whole export as the parts of a file, where there are few rows. */
export async function exportParts(
  exporter: Exporter,
  rows: readonly Row[],
  request: ExportRequest,
): Promise<(string | Uint8Array<ArrayBuffer>)[]> {
  const writing = exporter.open(request);
  return [writing.begin(), ...rows.map((row) => writing.row(row)), await writing.end()];
}

/** The whole export of a format that is text. */
export async function exportText(exporter: Exporter, rows: readonly Row[], request: ExportRequest): Promise<string> {
  return (await exportParts(exporter, rows, request)).join('');
}
