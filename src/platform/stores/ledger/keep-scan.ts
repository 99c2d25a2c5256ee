// Merges a scan into the stored ledger, whole or not at all.
import { entryKey } from '../../../core/ledger/entry';
import { mergeScan, type ScanToMerge, scannedPage, sourcePages } from '../../../core/ledger/merge-scan';
import type { Database } from './shape';
import { writeEntries, writing } from './write';

/** Resolves when the scan is on disk. The same scan again changes nothing. */
export function keepScan(database: Database, scan: Omit<ScanToMerge, 'ledgerId'>): Promise<void> {
  return writing(database, async (transaction) => {
    const bySource = transaction.objectStore('entries').index('sourceUrl');
    const [meta, page, ...found] = await Promise.all([
      transaction.objectStore('meta').get('ledger'),
      transaction.objectStore('pages').get(scannedPage(scan)),
      ...sourcePages(scan).map((url) => bySource.getAll(url)),
    ]);
    const entries = found.flat();
    const merged = mergeScan({ ...scan, ledgerId: meta?.id ?? '' }, { entries, page });
    const before = new Map(entries.map((entry) => [entryKey(entry).join('\n'), entry]));
    const writes = merged.entries.map((after) => ({ before: before.get(entryKey(after).join('\n')) ?? null, after }));
    const gone = merged.removed.map((entry) => ({ before: entry, after: null }));
    await writeEntries(transaction, [...writes, ...gone]);
    if (merged.page) await transaction.objectStore('pages').put(merged.page);
  });
}
