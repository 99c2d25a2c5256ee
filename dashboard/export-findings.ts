// The ledger as a file: exactly what the filter shows, all of it, written piece by piece.
import { exportName } from '../src/core/export';
import { clipboardTable } from '../src/core/export/clipboard-table';
import { type Column, type Row, rowOf } from '../src/core/export/columns';
import type { Exporter, ExportProblem, ExportRequest } from '../src/core/export/exporter';
import { countTotals, type Totals } from '../src/core/export/totals';
import { copyTable } from '../src/platform/copy-table';
import { saveFile } from '../src/platform/save-file';
import type { Cursor, Ledger, LedgerFilter } from '../src/platform/stores/ledger';
import { reportWords } from '../src/ui/report-words';

const PIECE = 500;

/** What is to be exported, and how. */
export interface FindingsExport extends Pick<ExportRequest, 'columns' | 'raw'> {
  readonly exporter: Exporter;
  readonly filter: LedgerFilter;
  /** Of the rows under the filter, those that are meant; absent: all. */
  readonly only?: ((row: Row) => boolean) | undefined;
}

/** Saves the file. Gives what whoever it is for will not like about it; null: nothing. */
export async function exportFindings(ledger: Ledger, wanted: FindingsExport): Promise<ExportProblem | null> {
  const { exporter, filter, columns, raw = false, only = () => true } = wanted;
  const exportedAt = new Date().toISOString();
  const totals: Totals = exporter.needsTotals ? await totalsOf(ledger, filter, only) : [];
  const writing = exporter.open({ columns, exportedAt, raw, totals, words: reportWords('findings') });
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [writing.begin()];
  for await (const rows of piecesOf(ledger, filter)) {
    parts.push(
      rows
        .filter(only)
        .map((row) => writing.row(row))
        .join(''),
    );
  }
  parts.push(await writing.end());
  saveFile(exportName('findings', exportedAt, exporter), exporter.mime, parts);
  return writing.problem?.() ?? null;
}

/** Puts what the filter shows on the clipboard. False where the browser refuses. */
export async function copyFindings(ledger: Ledger, filter: LedgerFilter, columns: readonly Column[]): Promise<boolean> {
  const rows: Row[] = [];
  for await (const piece of piecesOf(ledger, filter)) rows.push(...piece);
  return copyTable(clipboardTable(rows, columns));
}

async function totalsOf(ledger: Ledger, filter: LedgerFilter, only: (row: Row) => boolean): Promise<Totals> {
  const totals = countTotals();
  for await (const rows of piecesOf(ledger, filter)) for (const row of rows.filter(only)) totals.add(row);
  return totals.value();
}

async function* piecesOf(ledger: Ledger, filter: LedgerFilter): AsyncGenerator<Row[]> {
  let after: Cursor | undefined;
  do {
    const page = await ledger.newest(filter, PIECE, after);
    yield page.entries.map(rowOf);
    after = page.next ?? undefined;
  } while (after);
}
