// Writes a scan into the ledger. It answers only once the scan is on disk.
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import { sourceOf } from '../src/core/source/source-of';
import { addressKey } from '../src/core/url/address-key';
import { parseUrl } from '../src/core/url/normalize-url';
import { sourceKindCorrections, trackedSites } from '../src/platform/stores';
import { type Ledger, openLedger } from '../src/platform/stores/ledger';

let opened: Promise<Ledger> | null = null;

/** Keeps a scan under the sites tracked now. The same scan again changes nothing. */
export async function keepScan(scan: Pick<ScanToMerge, 'scan' | 'loadId' | 'siteIds'>): Promise<void> {
  const [{ sites }, { kinds }] = await Promise.all([trackedSites.get(), sourceKindCorrections.get()]);
  const { url, domain } = scan.scan.page;
  const source = sourceOf(parseUrl(url)?.hostname ?? domain, domain, kinds);
  opened ??= openLedger();
  try {
    const ledger = await opened;
    await ledger.keep({ ...scan, source, sites, spell: addressKey, ignored: false });
  } catch (error) {
    // The connection may be closed, by an upgrade elsewhere or by the browser: the next message opens it anew.
    opened = null;
    throw error;
  }
}
