// Writes a scan into the ledger. It answers only once the scan is on disk.
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import { trackedSites } from '../src/platform/stores';
import { type Ledger, openLedger } from '../src/platform/stores/ledger';

let opened: Promise<Ledger> | null = null;

/** Keeps a scan under the sites tracked now. The same scan again changes nothing. */
export async function keepScan(scan: Omit<ScanToMerge, 'sites'>): Promise<void> {
  const { sites } = await trackedSites.get();
  opened ??= openLedger();
  try {
    const ledger = await opened;
    await ledger.keep({ ...scan, sites });
  } catch (error) {
    // The connection may be closed, by an upgrade elsewhere or by the browser: the next message opens it anew.
    opened = null;
    throw error;
  }
}
