// Writes a scan into the ledger. It answers only once the scan is on disk.
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import { sourceOf } from '../src/core/source/source-of';
import { addressKey } from '../src/core/url/address-key';
import { parseUrl } from '../src/core/url/normalize-url';
import { clearTrouble, tellTrouble } from '../src/platform/guarded-ledger';
import { memoryTrouble, sourceKindCorrections, trackedSites } from '../src/platform/stores';
import { withLedger } from './own-ledger';
import { snapshotIfDue } from './take-snapshots';

/** Keeps a scan under the sites tracked now. The same scan again changes nothing. */
export async function keepScan(scan: Pick<ScanToMerge, 'scan' | 'loadId' | 'siteIds'>): Promise<void> {
  const [{ sites }, { kinds }] = await Promise.all([trackedSites.get(), sourceKindCorrections.get()]);
  const { url, domain } = scan.scan.page;
  const source = sourceOf(parseUrl(url)?.hostname ?? domain, domain, kinds);
  const now = scan.scan.scannedAt;
  try {
    await withLedger(now, (ledger) => ledger.keep({ ...scan, source, sites, spell: addressKey, ignored: false }));
    if ((await memoryTrouble.get()).trouble === 'full') await clearTrouble();
  } catch (error) {
    if ((error as Error).name === 'QuotaExceededError') await tellTrouble('full', now).catch(() => {});
    throw error;
  }
  // Nobody waits for it.
  snapshotIfDue(Date.parse(now)).catch(() => {});
}
