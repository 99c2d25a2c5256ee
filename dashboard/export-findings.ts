// The ledger as a file: exactly what the filter shows, all of it, written piece by piece, and never in memory as a
// whole.
import { rowOf } from '../src/core/export/columns';
import type { Exporter } from '../src/core/export/exporter';
import { piecewiseFile } from '../src/platform/piecewise-file';
import type { Cursor, Ledger, LedgerFilter } from '../src/platform/stores/ledger';

const PIECE = 1_000;

/**
 * Writes the file.
 * @param said how many links are written, after each piece
 * @param signal cancels: nothing is left of the file then
 * @returns null where it was cancelled
 */
export async function writeFindings(
  exporter: Exporter,
  ledger: Ledger,
  filter: LedgerFilter,
  exportedAt: string,
  said: (written: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  const file = await piecewiseFile();
  try {
    await file.write(exporter.begin(exportedAt));
    let after: Cursor | undefined;
    let index = 0;
    do {
      const page = await ledger.newest(filter, PIECE, after);
      if (signal.aborted) break;
      await file.write(page.entries.map((entry) => exporter.row(rowOf(entry), index++)).join(''));
      said(index);
      after = page.next ?? undefined;
    } while (after && !signal.aborted);
    if (signal.aborted) {
      await file.discard();
      return null;
    }
    await file.write(exporter.end());
    return await file.finish(exporter.mime);
  } catch (error) {
    await file.discard();
    throw error;
  }
}
