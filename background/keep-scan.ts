// Writes a scan into the ledger. It answers only once the scan is on disk.
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import { sourceOf } from '../src/core/source/source-of';
import { addressKey } from '../src/core/url/address-key';
import { parseUrl } from '../src/core/url/normalize-url';
import { memoryTrouble, sourceKindCorrections, trackedSites } from '../src/platform/stores';
import type { Ledger } from '../src/platform/stores/ledger';
import { clearTrouble, openGuarded, tellTrouble } from './guard-ledger';

let opened: Promise<Ledger> | null = null;

/** Keeps a scan under the sites tracked now. The same scan again changes nothing. */
export async function keepScan(scan: Pick<ScanToMerge, 'scan' | 'loadId' | 'siteIds'>): Promise<void> {
  const [{ sites }, { kinds }] = await Promise.all([trackedSites.get(), sourceKindCorrections.get()]);
  const { url, domain } = scan.scan.page;
  const source = sourceOf(parseUrl(url)?.hostname ?? domain, domain, kinds);
  opened ??= openGuarded(scan.scan.scannedAt);
  try {
    const ledger = await opened;
    await ledger.keep({ ...scan, source, sites, spell: addressKey, ignored: false });
    if ((await memoryTrouble.get()).trouble === 'full') await clearTrouble();
  } catch (error) {
    // The connection may be closed, by an upgrade elsewhere or by the browser: the next message opens it anew.
    opened = null;
    if ((error as Error).name === 'QuotaExceededError') await tellTrouble('full', scan.scan.scannedAt).catch(() => {});
    throw error;
  }
}
