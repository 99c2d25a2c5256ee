// Writes a scan into the ledger. It answers only once the scan is on disk.
import { loadIdOf } from '../src/core/ledger/load-id';
import type { ScanToMerge } from '../src/core/ledger/merge-scan';
import { sourceOf } from '../src/core/source/source-of';
import { parseUrl } from '../src/core/url/normalize-url';
import { sourceKindCorrections, spelling, trackedSites } from '../src/platform/stores';
import { type Ledger, openLedger } from '../src/platform/stores/ledger';
import { SPELLING_LOCK } from '../src/platform/stores/tracking-parameters';

let opened: Promise<Ledger> | null = null;

/** Keeps a scan under the sites tracked now. The same scan again changes nothing. */
export async function keepScan(
  told: Pick<ScanToMerge, 'scan' | 'siteIds'> & { readonly documentId: string },
): Promise<void> {
  const { scan, siteIds, documentId } = told;
  const [{ sites }, { kinds }] = await Promise.all([trackedSites.get(), sourceKindCorrections.get()]);
  const { url, domain } = scan.page;
  const source = sourceOf(parseUrl(url)?.hostname ?? domain, domain, kinds);
  await navigator.locks.request(SPELLING_LOCK, { mode: 'shared' }, async () => {
    const spelled = await spelling();
    const loadId = loadIdOf(documentId, url);
    opened ??= openLedger();
    try {
      const ledger = await opened;
      // Whoever changed the list may have ended before the ledger followed.
      await ledger.respell(spelled);
      await ledger.keep({ scan, siteIds, loadId, source, sites, spell: spelled.spell, ignored: false });
    } catch (error) {
      // The connection may be closed, by an upgrade elsewhere or by the browser: the next message opens it anew.
      opened = null;
      throw error;
    }
  });
}
