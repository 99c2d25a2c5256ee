// Reads a list and sorts it by the tracked sites. Loaded with the first file: the readers of spreadsheets and the tables
// of sites are heavy.
import type { TrackedSite } from '../../src/core/facts';
import type { Mapping } from '../../src/core/import/fields';
import { type RejectedRow, readRows } from '../../src/core/import/read-rows';
import { type ListTable, readTable } from '../../src/core/import/read-table';
import { recognize } from '../../src/core/import/recognize';
import { rejectedCsv } from '../../src/core/import/rejected-csv';
import { sortLinks } from '../../src/core/import/sort-links';
import type { Entry } from '../../src/core/ledger/entry';
import { sourceOf } from '../../src/core/source/source-of';
import type { Spelling } from '../../src/core/url/spelling';
import { saveFile } from '../../src/platform/save-file';
import { t } from '../../src/platform/strings';

export async function openTable(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ table: ListTable; tool: string | null; mapping: Mapping }> {
  const table = await readTable(bytes);
  const { tool, mapping } = recognize(table.head);
  return { table, mapping, tool: tool?.name ?? null };
}

/** What would come of a list: entries to expect, and the rows that are none, in their order. */
export function sortTable(
  table: ListTable,
  mapping: Mapping,
  sites: readonly TrackedSite[],
  toSite: TrackedSite | null,
  spelling: Spelling,
): { entries: readonly Entry[]; rejected: readonly RejectedRow[] } {
  const read = readRows(table, mapping);
  const { entries, rejected } = sortLinks(read.links, {
    sites,
    toSite,
    spelling,
    now: new Date().toISOString(),
    kindOf: sourceOf,
  });
  const late = table.rows.flatMap((row): RejectedRow[] => {
    const reason = rejected.get(row.number);
    return reason === undefined ? [] : [{ ...row, reason }];
  });
  return { entries, rejected: [...read.rejected, ...late].sort((a, b) => a.number - b.number) };
}

/** Saves the rows that were not taken, each with its reason. */
export function saveRejected(table: ListTable, rejected: readonly RejectedRow[]): void {
  const text = rejectedCsv(table.head, rejected, {
    row: t('import_row'),
    why: t('import_why'),
    reason: (id) => t(`import_reason_${id}`),
  });
  saveFile(`backlight-not-taken-${new Date().toISOString().slice(0, 10)}.csv`, 'text/csv;charset=utf-8', [text]);
}
