// Reads what the overview is worked out from: the running totals, for all scopes and periods at once. Never an entry.
import { type EventId, eventIds } from '../../../core/ledger/events';
import type { ManyKind } from '../../../core/ledger/total-kinds';
import { byCount, type CountedValue, type Held, type Ranked } from '../../../core/overview/figures';
import { readTop } from './read-totals';
import type { Database } from './shape';

export async function readHeld(database: Database): Promise<Held> {
  const reading = database.transaction(['sums', 'totals']);
  const totals = reading.objectStore('totals');
  const rowsOf = (kind: string): Promise<CountedValue[]> =>
    // An empty list is behind every text (IndexedDB 3.0, "compare two keys").
    totals.getAll(IDBKeyRange.bound([kind], [kind, []]));
  const [sums, domains, ...days] = await Promise.all([
    reading.objectStore('sums').getAll(),
    rowsOf('domain'),
    ...eventIds.map(rowsOf),
  ]);
  const byEvent = Object.fromEntries(eventIds.map((id, nth) => [id, days[nth] ?? []]));
  return { sums, domains, days: byEvent as unknown as Record<EventId, CountedValue[]> };
}

/** Values asked for at first of each scope; twice as many each time that is not enough. */
const FIRST = 64;

/**
 * The values with the largest counts in several scopes together. Each scope's own list is read from its top until no
 * value further down can be among the first (the threshold algorithm: Fagin, Lotem and Naor, 2003).
 */
export async function readTopOfAll(
  database: Database,
  scopes: readonly string[],
  kind: ManyKind,
  limit: number,
): Promise<Ranked[]> {
  const [only, ...others] = scopes;
  if (only === undefined) return [];
  if (others.length === 0) return readTop(database, only, kind, limit);
  for (let depth = Math.max(FIRST, limit); ; depth *= 2) {
    const lists: Ranked[][] = [];
    for (const scope of scopes) lists.push(await readTop(database, scope, kind, depth));
    const values = [...new Set(lists.flatMap((list) => list.map(({ value }) => value)))];
    const { store } = database.transaction('totals');
    const rows = await Promise.all(values.map((value) => store.get([kind, value])));
    const sums = rows.map((row, nth) => ({
      value: values[nth] as string,
      count: scopes.reduce((sum, scope) => sum + (row?.counts[scope] ?? 0), 0),
    }));
    const best = byCount(sums).slice(0, limit);
    const unseen = lists.reduce((sum, list) => sum + (list.length < depth ? 0 : (list.at(-1)?.count ?? 0)), 0);
    if (unseen === 0 || (best.length === limit && (best.at(-1)?.count ?? 0) >= unseen)) return best;
  }
}
