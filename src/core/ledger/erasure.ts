// What the user can have erased: THE LIST of ways to name it, each as the test an entry has to pass.
import { type Entry, type EntryKey, entryKey } from './entry';

/** What is to be erased. Times are ISO 8601; `to` is no part of the range. */
export type Erasure =
  | { readonly by: 'site'; readonly siteId: string }
  | { readonly by: 'domain'; readonly domain: string }
  | { readonly by: 'lastSeen'; readonly before: string }
  | { readonly by: 'firstSeen'; readonly from: string; readonly to: string }
  | { readonly by: 'entries'; readonly keys: readonly EntryKey[] };

type Matches = { readonly [By in Erasure['by']]: (entry: Entry, what: Extract<Erasure, { by: By }>) => boolean };

export const erasures: Matches = {
  site: (entry, { siteId }) => entry.siteId === siteId,
  domain: (entry, { domain }) => entry.referringDomain === domain,
  lastSeen: (entry, { before }) => entry.lastSeen < before,
  firstSeen: (entry, { from, to }) => entry.firstSeen >= from && entry.firstSeen < to,
  entries: (entry, { keys }) => keys.some((key) => key.join('\n') === entryKey(entry).join('\n')),
};

/** Whether an entry is meant. */
export function isErased(entry: Entry, what: Erasure): boolean {
  return (erasures[what.by] as (entry: Entry, what: Erasure) => boolean)(entry, what);
}
