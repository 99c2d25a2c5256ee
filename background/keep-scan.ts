// Writes a scan into the ledger. It answers only once the scan is on disk.
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import type { NewsItem } from '../src/core/ledger/page-news';
import { sourceOf } from '../src/core/source/source-of';
import { parseUrl } from '../src/core/url/normalize-url';
import { hasRoom } from '../src/platform/has-room';
import { askRoomToWrite } from '../src/platform/room-left';
import { spelling, trackedSites } from '../src/platform/stores';
import { withLedger } from '../src/platform/stores/own-ledger';
import { SPELLING_LOCK } from '../src/platform/stores/tracking-parameters';
import { tellFull, tellRoom } from '../src/platform/told-trouble';
import { snapshotIfDue } from './take-snapshots';
import { tidyNow } from './tidy-now';

/**
 * Keeps a scan under the sites tracked now. The same scan again changes nothing.
 * @returns what it tells of the links known of the page; null while that cannot be told
 */
export async function keepScan(
  told: Pick<ScanToMerge, 'scan' | 'siteIds' | 'loadId'>,
): Promise<readonly NewsItem[] | null> {
  const { scan, siteIds, loadId } = told;
  const { sites } = await trackedSites.get();
  const { url, domain } = scan.page;
  const source = sourceOf(parseUrl(url)?.hostname ?? domain, domain);
  const now = scan.scannedAt;
  try {
    await askRoomToWrite();
    const news = await navigator.locks.request(SPELLING_LOCK, { mode: 'shared' }, async () => {
      const spelled = await spelling();
      return withLedger(async (ledger) => {
        // Whoever changed the list may have ended before the ledger followed.
        await ledger.respell(spelled);
        return ledger.keep({ scan, siteIds, loadId, source, sites, spell: spelled.spell });
      });
    });
    await tellRoom();
    // Nobody waits for these.
    // The snapshot last: what was forgotten a moment ago takes those of about that time away.
    tidyNow()
      .then(() => snapshotIfDue(Date.parse(now)))
      .catch(() => {});
    return news;
  } catch (error) {
    await tellIfFull(error as Error, now).catch(() => {});
    throw error;
  }
}

/** Chromium calls it by its name where its own count of room says so. Where the disk does, it gives the ledger up. */
async function tellIfFull({ name }: Error, now: string): Promise<void> {
  if (name === 'QuotaExceededError') await tellFull(now, false);
  else if (!(await hasRoom())) await tellFull(now, true);
}
