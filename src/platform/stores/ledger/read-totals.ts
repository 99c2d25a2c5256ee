// Reads the running totals: never an entry, so it takes as long for a million entries as for one.
import { readEventDay } from '../../../core/ledger/events';
import type { DayKind, FewKind, ManyKind } from '../../../core/ledger/total-kinds';
import { type Counts, DISTINCT, type Sums } from '../../../core/ledger/totals';
import { areUnranked, rankNoted } from './rank-list';
import type { Database } from './shape';
import { writing } from './write';

/** The counts of a kind of few values. */
export async function readTotals(database: Database, scope: string, kind: FewKind): Promise<Counts> {
  return (await database.get('sums', scope))?.counts[kind] ?? {};
}

/** All sums of a scope at once, for those who show several kinds. */
export async function readSums(database: Database, scope: string): Promise<Sums> {
  return (await database.get('sums', scope)) ?? { scope, counts: {} };
}

/** How many different values there are. */
export async function readDistinct(database: Database, scope: string, kind: ManyKind): Promise<number> {
  return (await database.get('sums', scope))?.counts[DISTINCT]?.[kind] ?? 0;
}

/** A value and how many entries of the scope have it. */
export interface Ranked {
  readonly value: string;
  readonly count: number;
}

/** The values with the largest counts, largest first; those of one count in the order of their letters. */
export async function readTop(database: Database, scope: string, kind: ManyKind, limit: number): Promise<Ranked[]> {
  // An empty list is behind every number (IndexedDB 3.0, "compare two keys").
  const range = IDBKeyRange.bound([scope, kind], [scope, kind, []]);
  // Where there is no room to move what is noted, the list is read as it stands.
  if (await areUnranked(database.transaction('chores').store)) await writing(database, rankNoted).catch(() => {});
  const keys = await database.getAllKeys('ranks', range, limit);
  return keys.map(([, , rank, value]) => ({ value, count: -rank }));
}

/** The counts of the days of a period, both ends included, by day; days without any are left out. */
export async function readDays(
  database: Database,
  scope: string,
  kind: DayKind,
  from: string,
  to: string,
): Promise<Counts> {
  const rows = await database.getAll('totals', IDBKeyRange.bound([kind, from], [kind, `${to}\uFFFF`]));
  const days: Record<string, number> = {};
  for (const { value, counts } of rows) {
    const [day] = readEventDay(value);
    if (counts[scope]) days[day] = (days[day] ?? 0) + counts[scope];
  }
  return days;
}

/** The counts of a value by scope: which sites a domain links to, and under WHOLE_LEDGER the sum of them. */
export async function readByScope(database: Database, kind: ManyKind, value: string): Promise<Counts> {
  return (await database.get('totals', [kind, value]))?.counts ?? {};
}
