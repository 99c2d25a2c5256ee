// Asks a page that has our script already. Apart from page-access, because the popup always puts it in.
import type { PageScan } from '../core/scan/page-scan-schema';
import { type Look, send, whole } from './page-access';
import { wholeScan } from './whole-scan';

/** Asks the page script to look where there is one already; it puts none in. For one that sleeps it is a wish. */
export async function lookAgain(tabId: number): Promise<Look> {
  try {
    return await whole(tabId, await send(tabId, { verb: 'rescan' }));
  } catch {
    return 'closed';
  }
}

/** The latest scan of a tab; null where no script of ours is in it. */
export async function scanOfTab(tabId: number): Promise<PageScan | null> {
  try {
    const scan = await send(tabId, { verb: 'get-scan' });
    return scan ? (await wholeScan(tabId, { scan, siteIds: [] })).scan : null;
  } catch {
    return null;
  }
}
