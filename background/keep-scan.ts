// Writes a scan into the ledger. It answers only once the scan is on disk.
import { loadIdOf } from '../src/core/ledger/load-id';
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import { sourceOf } from '../src/core/source/source-of';
import { parseUrl } from '../src/core/url/normalize-url';
import { hasRoom } from '../src/platform/has-room';
import { spelling, trackedSites } from '../src/platform/stores';
import { withLedger } from '../src/platform/stores/own-ledger';
import { SPELLING_LOCK } from '../src/platform/stores/tracking-parameters';
import { tellRoom, tellTrouble } from '../src/platform/told-trouble';
import { snapshotIfDue } from './take-snapshots';
import { tidyNow } from './tidy-now';

/** Keeps a scan under the sites tracked now. The same scan again changes nothing. */
export async function keepScan(
  told: Pick<ScanToMerge, 'scan' | 'siteIds'> & { readonly documentId: string },
): Promise<void> {
  const { scan, siteIds, documentId } = told;
  const { sites } = await trackedSites.get();
  const { url, domain } = scan.page;
  const source = sourceOf(parseUrl(url)?.hostname ?? domain, domain);
  const now = scan.scannedAt;
  try {
    await navigator.locks.request(SPELLING_LOCK, { mode: 'shared' }, async () => {
      const spelled = await spelling();
      const loadId = loadIdOf(documentId, url);
      await withLedger(async (ledger) => {
        // Whoever changed the list may have ended before the ledger followed.
        await ledger.respell(spelled);
        await ledger.keep({ scan, siteIds, loadId, source, sites, spell: spelled.spell });
      });
    });
    await tellRoom();
  } catch (error) {
    if (await isForRoom(error)) await tellTrouble('full', now).catch(() => {});
    throw error;
  }
  // Nobody waits for these.
  tidyNow();
  snapshotIfDue(Date.parse(now)).catch(() => {});
}

/** Chromium calls it by its name where its own count of room says so, and by none where the disk does. */
async function isForRoom(error: unknown): Promise<boolean> {
  return (error as Error).name === 'QuotaExceededError' || !(await hasRoom());
}
