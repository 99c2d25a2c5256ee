// Counts entries under the kinds of total-kinds.ts: whole ledgers for the repair, and the difference that a few writes
// make for keeping the totals in step.
import type { Entry } from './entry';
import { type TotalKind, totalKinds, WHOLE_LEDGER } from './total-kinds';

/** Counts by scope, kind and value. */
export type Tally = Map<string, Map<string, Map<string, number>>>;

const kinds: readonly TotalKind[] = totalKinds;
const shown = kinds.filter((kind) => !kind.ignored);
const hidden = kinds.filter((kind) => kind.ignored);

/** Adds an entry to a tally, or takes it out. */
export function addToTally(tally: Tally, entry: Entry, by: 1 | -1): void {
  const scopes = [within(tally, WHOLE_LEDGER), within(tally, entry.siteId)];
  for (const kind of entry.ignored ? hidden : shown) {
    const found = kind.of(entry);
    const values = found.length > 1 ? new Set(found) : found;
    for (const scope of scopes) {
      const counts = within(scope, kind.id);
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + by);
    }
  }
}

/** What writes change: only counts that are not the same afterwards. */
export function tallyWrites(writes: Iterable<{ readonly before: Entry | null; readonly after: Entry | null }>): Tally {
  const tally: Tally = new Map();
  for (const { before, after } of writes) {
    if (before) addToTally(tally, before, -1);
    if (after) addToTally(tally, after, 1);
  }
  for (const [scope, ofScope] of tally) {
    for (const [kind, counts] of ofScope) {
      for (const [value, count] of counts) if (count === 0) counts.delete(value);
      if (counts.size === 0) ofScope.delete(kind);
    }
    if (ofScope.size === 0) tally.delete(scope);
  }
  return tally;
}

function within<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = maps.get(key);
  if (found) return found;
  const made = new Map<string, Value>();
  maps.set(key, made);
  return made;
}
