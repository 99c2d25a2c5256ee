// What a look at a page tells of the links known of it: which of them are missing, and what this load of the page changed
// in the others. It is read off the entries as they stand after the look, never off what was written, so the same look
// that arrives twice tells the same.
import type { LinkType } from '../classify/rel';
import type { Role } from '../facts';
import { type Entry, type EntryKey, entryKey } from './entry';
import { type ScanToMerge, scannedPage } from './merge-scan';
import { type NewsId, newsKinds } from './news-kinds';

/** A link that is missing, or became another. */
export interface NewsItem {
  readonly kind: NewsId;
  readonly key: EntryKey;
  /** ISO 8601. */
  readonly since: string;
  readonly role: Role;
  readonly type: LinkType;
  /** Whether its type is another since this load. */
  readonly retyped: boolean;
  readonly referringDomain: string;
  readonly targetUrl: string;
  /** Whether the same befell it within the last days already: it goes back and forth. */
  readonly again: boolean;
}

/** What befell a link so short a time ago as well is no news. */
const AGAIN_MS = 7 * 86_400_000;

/**
 * @param entries every entry of the scan's source pages, as they are after the look
 * @returns null while the page is still being read: what it writes into its links as it loads is no change, and what it
 * did not show yet is not missing
 */
export function pageNews(
  merge: Pick<ScanToMerge, 'scan' | 'loadId' | 'sites' | 'spell'>,
  entries: readonly Entry[],
): readonly NewsItem[] | null {
  const { scan, loadId, sites } = merge;
  if (!scan.complete) return null;
  const page = scannedPage(merge);
  const tracked = new Set(sites.map(({ id }) => id));
  // What the number on the button does not count is not missed by it either.
  const wanted = entries.filter((one) => tracked.has(one.siteId) && !one.ignored && one.relation === 'backlink');
  return wanted.flatMap((entry) => itemOf(entry, entry.sourceUrl === page, loadId) ?? []);
}

function itemOf(entry: Entry, ownPage: boolean, loadId: string): NewsItem | null {
  const { changes, before, role, type, referringDomain, targetUrl } = entry;
  // Later looks at a load start from here again (before-load.ts): so this stands for as long as the load does.
  const known = before.loadId === loadId ? before.changes : changes.length;
  const fresh = changes.slice(known);
  for (const { id, since: sinceWhen } of newsKinds) {
    const since = sinceWhen({ entry, ownPage, fresh });
    if (since === null) continue;
    const last = sinceWhen({ entry, ownPage, fresh: changes.slice(0, known) });
    const again = last !== null && last !== since && Date.parse(since) - Date.parse(last) < AGAIN_MS;
    const retyped = fresh.some(({ kind }) => kind === 'type');
    return { kind: id, key: entryKey(entry), since, role, type, retyped, referringDomain, targetUrl, again };
  }
  return null;
}
