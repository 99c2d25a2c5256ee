// Merges a scan into the stored ledger, whole or not at all.
import { unwrap } from 'idb';
import { entryKey } from '../../../core/ledger/entry';
import { entriesAfter, mergeScan, type ScanToMerge, scannedPage, sourcePages } from '../../../core/ledger/merge-scan';
import { type NewsItem, pageNews } from '../../../core/ledger/page-news';
import { correctKind } from '../../../core/source/correct-kind';
import type { Database } from './shape';
import { writeEntries, writing } from './write';

/** A scan with its source as the tables have it: what the user says of the domain is in the ledger. */
export type ScanToKeep = Omit<ScanToMerge, 'ledgerId' | 'ignored'>;

/**
 * Resolves when the scan is on disk. The same scan again changes nothing.
 * @returns what it tells of the links known of the page; null while that cannot be told
 */
export function keepScan(database: Database, scan: ScanToKeep): Promise<readonly NewsItem[] | null> {
  return writing(database, async (transaction) => {
    const bySource = transaction.objectStore('entries').index('sourceUrl');
    const [meta, words, page, ...found] = await Promise.all([
      transaction.objectStore('meta').get('ledger'),
      transaction.objectStore('domains').get(scan.scan.page.domain),
      transaction.objectStore('pages').get(scannedPage(scan)),
      ...sourcePages(scan).map((url) => bySource.getAll(url)),
    ]);
    const entries = found.flat();
    const source = correctKind(scan.source, words?.kind ?? null);
    const said = { source, ignored: words?.ignored ?? false, ledgerId: meta?.id ?? '' };
    const merged = mergeScan({ ...scan, ...said }, { entries, page });
    const before = new Map(entries.map((entry) => [entryKey(entry).join('\n'), entry]));
    const writes = merged.entries.map((after) => ({ before: before.get(entryKey(after).join('\n')) ?? null, after }));
    const gone = merged.removed.map((entry) => ({ before: entry, after: null }));
    await writeEntries(transaction, [...writes, ...gone], undefined, true);
    if (merged.page) unwrap(transaction.objectStore('pages')).put(merged.page);
    return pageNews(scan, entriesAfter(entries, merged));
  });
}
