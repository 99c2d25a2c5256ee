// The ledger's files without a browser: from the scans already taken, by the product's own pure functions. For when
// the browser died before the dashboard could export, and when there is nothing in the ledger to export.
import { rowOf } from '../../src/core/export/columns';
import { exportAll } from '../../src/core/export/exporter';
import { exporters } from '../../src/core/export/index';
import { type Entry, entryKey } from '../../src/core/ledger/entry';
import { mergeScan, siteIdsOf, sourcePages } from '../../src/core/ledger/merge-scan';
import { sourceOf } from '../../src/core/source/source-of';
import { parseUrl } from '../../src/core/url/normalize-url';
import { isScan, type Scanned } from './scan-pages';

/** What the dashboard would export, by the exporter's id. */
export function ledgerFromScans(scanned: readonly Scanned[], exportedAt: string): Map<string, string> {
  const ledger = new Map<string, Entry>();
  scanned.forEach(({ scan, job }, index) => {
    if (!isScan(scan)) return;
    const pages = new Set(sourcePages(scan));
    const known = [...ledger.values()].filter((entry) => pages.has(entry.sourceUrl));
    // Each page of the run was one load.
    const source = sourceOf(parseUrl(scan.page.url)?.hostname ?? '', scan.page.domain);
    const merge = { scan, loadId: `load ${index}`, siteIds: siteIdsOf(scan, job.sites), source, sites: job.sites };
    for (const entry of mergeScan(merge, known)) ledger.set(entryKey(entry).join('\n'), entry);
  });
  const rows = [...ledger.values()].map(rowOf);
  return new Map(exporters.map((exporter) => [exporter.id, exportAll(exporter, rows, exportedAt)]));
}
