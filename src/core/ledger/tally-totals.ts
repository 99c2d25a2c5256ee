// Counts entries under the kinds of total-kinds.ts: whole ledgers for the repair, and the difference that a few writes
// make for keeping the totals in step.
import type { Entry } from './entry';
import { type TotalKind, totalKinds, WHOLE_LEDGER } from './total-kinds';

/** Counts by kind, value and scope. */
export type Tally = Map<string, Map<string, Map<string, number>>>;

const kinds: readonly TotalKind[] = totalKinds;
const shown = kinds.filter((kind) => !kind.ignored);
const hidden = kinds.filter((kind) => kind.ignored);

/** Adds an entry to a tally, or takes it out. */
export function addToTally(tally: Tally, entry: Entry, by: 1 | -1): void {
  for (const kind of entry.ignored ? hidden : shown) {
    const values = kind.of(entry);
    if (values.length === 0) continue;
    const ofKind = within(tally, kind.id);
    for (const value of values.length > 1 ? new Set(values) : values) {
      const scopes = within(ofKind, value);
      scopes.set(WHOLE_LEDGER, (scopes.get(WHOLE_LEDGER) ?? 0) + by);
      scopes.set(entry.siteId, (scopes.get(entry.siteId) ?? 0) + by);
    }
  }
}

/** Takes out of a tally what adds up to nothing. */
export function withoutZeros(tally: Tally): void {
  for (const [kind, values] of tally) {
    for (const [value, scopes] of values) {
      for (const [scope, count] of scopes) if (count === 0) scopes.delete(scope);
      if (scopes.size === 0) values.delete(value);
    }
    if (values.size === 0) tally.delete(kind);
  }
}

function within<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = maps.get(key);
  if (found) return found;
  const made = new Map<string, Value>();
  maps.set(key, made);
  return made;
}
