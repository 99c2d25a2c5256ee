// Writes a scan into the ledger. It answers only once the scan is on disk.
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import { sourceOf } from '../src/core/source/source-of';
import { addressKey } from '../src/core/url/address-key';
import { parseUrl } from '../src/core/url/normalize-url';
import { trackedSites } from '../src/platform/stores';
import { withLedger } from '../src/platform/stores/own-ledger';
import { tidyNow } from './tidy-now';

/** Keeps a scan under the sites tracked now. The same scan again changes nothing. */
export async function keepScan(scan: Pick<ScanToMerge, 'scan' | 'loadId' | 'siteIds'>): Promise<void> {
  const { sites } = await trackedSites.get();
  const { url, domain } = scan.scan.page;
  const source = sourceOf(parseUrl(url)?.hostname ?? domain, domain);
  await withLedger((ledger) => ledger.keep({ ...scan, source, sites, spell: addressKey }));
  tidyNow();
}
