// The user's word that a link is gone. It counts like a look that could tell: what was seen before it does not bring the
// link back, what is seen after it does.
import { statusChange } from './changes-between';
import type { Entry } from './entry';

/** @param at ISO 8601, when it was said */
export function markLost(entry: Entry, at: string): Entry {
  if (entry.status === 'lost') return entry;
  const standing = {
    status: 'lost',
    missingSince: entry.missingSince ?? at,
    absentOn: entry.absentOn,
    doubt: null,
    checkedAt: at,
  } as const;
  const changes = [...entry.changes, ...statusChange(entry, standing, at)];
  // Later looks at the load that is open meanwhile start from this word, not from before it.
  const before = { ...standing, loadId: entry.before.loadId, changes: changes.length };
  return { ...entry, ...standing, changes, before };
}
