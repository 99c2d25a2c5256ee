// The ledger as a file: exactly what the filter shows, all of it, written piece by piece.
import { exportName } from '../src/core/export';
import { rowOf } from '../src/core/export/columns';
import type { Exporter } from '../src/core/export/exporter';
import { saveFile } from '../src/platform/save-file';
import type { Cursor, Ledger, LedgerFilter } from '../src/platform/stores/ledger';

const PIECE = 500;

export async function exportFindings(exporter: Exporter, ledger: Ledger, filter: LedgerFilter): Promise<void> {
  const exportedAt = new Date().toISOString();
  const parts = [exporter.begin(exportedAt)];
  let after: Cursor | undefined;
  let index = 0;
  do {
    const page = await ledger.newest(filter, PIECE, after);
    parts.push(page.entries.map((entry) => exporter.row(rowOf(entry), index++)).join(''));
    after = page.next ?? undefined;
  } while (after);
  parts.push(exporter.end());
  saveFile(exportName('findings', exportedAt, exporter), exporter.mime, parts);
}
