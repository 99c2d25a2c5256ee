// The ledger's files without a browser: from the scans already taken, by the product's own pure functions. For when
// the browser died before the dashboard could export, and when there is nothing in the ledger to export.
import { columns, rowOf } from '../../src/core/export/columns';
import { csv } from '../../src/core/export/csv';
import { exportText } from '../../src/core/export/exporter';
import { json } from '../../src/core/export/json';
import { type Entry, entryKey } from '../../src/core/ledger/entry';
import { mergeScan, scannedPage, siteIdsOf, sourcePages } from '../../src/core/ledger/merge-scan';
import type { PageMemory } from '../../src/core/ledger/page-memory';
import { sourceOf } from '../../src/core/source/source-of';
import { addressKey } from '../../src/core/url/address-key';
import { parseUrl } from '../../src/core/url/normalize-url';
import { isScan, type Scanned } from './scan-pages';

/** What the dashboard would export, by the exporter's id. */
export async function ledgerFromScans(scanned: readonly Scanned[], exportedAt: string): Promise<Map<string, string>> {
  const ledger = new Map<string, Entry>();
  const memories = new Map<string, PageMemory>();
  scanned.forEach(({ scan, job }, index) => {
    if (!isScan(scan)) return;
    // Each page of the run was one load.
    const source = sourceOf(parseUrl(scan.page.url)?.hostname ?? '', scan.page.domain);
    const { sites } = job;
    const ids = { loadId: `load ${index}`, ledgerId: 'this run', siteIds: siteIdsOf(scan, sites) };
    const merge = { scan, ...ids, source, sites, spell: addressKey, ignored: false };
    const pages = new Set(sourcePages(merge));
    const entries = [...ledger.values()].filter((entry) => pages.has(entry.sourceUrl));
    const merged = mergeScan(merge, { entries, page: memories.get(scannedPage(merge)) });
    for (const entry of merged.removed) ledger.delete(entryKey(entry).join('\n'));
    for (const entry of merged.entries) ledger.set(entryKey(entry).join('\n'), entry);
    if (merged.page) memories.set(merged.page.pageUrl, merged.page);
  });
  const rows = [...ledger.values()].map(rowOf);
  const written = [json, csv].map(
    async (exporter) => [exporter.id, await exportText(exporter, rows, { columns, exportedAt })] as const,
  );
  return new Map(await Promise.all(written));
}
