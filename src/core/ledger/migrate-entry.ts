// Stored entries of older schemas become entries of today. Steps only append: each brings an entry one schema further.

type Stored = Record<string, unknown>;

/** The step from a schema to the next, by the schema it starts from. */
const steps: Readonly<Record<number, (entry: Stored, ledgerId: string) => Stored>> = {
  1: (entry) => ({ sourceName: null, signs: [], feed: false, ...entry }),
  2: (entry, ledgerId) => {
    const status = entry.status === 'not checked' ? 'not checked' : 'live';
    const standing = { status, missingSince: null, absentOn: [], doubt: null, checkedAt: entry.lastSeen };
    const unknown = { noindex: null, canonical: null, changes: [], before: { loadId: null, changes: 0, ...standing } };
    const unsaid = { note: '', tags: [], notedAt: null, ignored: false };
    return { ...standing, ...unknown, ...unsaid, timesSeenBy: { [ledgerId]: entry.timesSeen }, ...entry };
  },
};

/**
 * An entry stored under a schema as one of the newest. Values are kept; what was not known then is empty.
 * @param ledgerId the ledger that counted what the entry has been seen
 */
export function migrateEntry(entry: Stored, from: number, to: number, ledgerId: string): Stored {
  let migrated = entry;
  for (let schema = from; schema < to; schema += 1) migrated = steps[schema]?.(migrated, ledgerId) ?? migrated;
  return migrated;
}
