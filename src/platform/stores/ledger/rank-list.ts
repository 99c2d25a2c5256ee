// The list of values by count. To move a value in it takes two writes a scope, which is a third of what keeping the scan
// of a new page would cost; so a scan only notes which values it changed. They are moved when somebody reads the list,
// and else when nobody waits. Until then a value's row of the totals says where it stands in the list.
import { unwrap } from 'idb';
import type { Counts } from '../../../core/ledger/totals';
import type { Writing } from './shape';

const notesKeys = (): IDBKeyRange => IDBKeyRange.bound('unranked ', 'unranked \uFFFF');
const AT_ONCE = 1_000;

/** A kind of many values, and one of them. */
export type RankedValue = readonly [kind: string, value: string];

/** In the transaction that changes their counts. */
export function noteUnranked(transaction: Writing, values: readonly RankedValue[]): void {
  if (values.length === 0) return;
  unwrap(transaction.objectStore('chores')).put({ key: `unranked ${crypto.randomUUID()}`, values });
}

/** Whether there are values that were not moved yet. */
export async function areUnranked(chores: { count(range: IDBKeyRange): Promise<number> }): Promise<boolean> {
  return (await chores.count(notesKeys())) > 0;
}

/** Moves all that are noted. */
export async function rankNoted(transaction: Writing): Promise<void> {
  const chores = transaction.objectStore('chores');
  const notes = await chores.getAll(notesKeys());
  if (notes.length === 0) return;
  const noted = new Map(
    notes.flatMap((note) => ('values' in note ? note.values : [])).map((one) => [one.join('\n'), one]),
  );
  const values = [...noted.values()];
  const moves = new RankMoves();
  const totals = transaction.objectStore('totals');
  for (let at = 0; at < values.length; at += AT_ONCE) {
    const rows = await Promise.all(values.slice(at, at + AT_ONCE).map(([kind, value]) => totals.get([kind, value])));
    for (const row of rows) {
      if (!row?.ranked) continue;
      const { ranked, ...rest } = row;
      unwrap(totals).put(rest);
      moves.add([row.kind, row.value], ranked, row.counts);
    }
  }
  moves.write(transaction);
  unwrap(chores).delete(notesKeys());
}

/**
 * What is to be moved in the list, gathered: a scope's part of it lies by itself, and many values that are written scope
 * by scope, in the order of their names, are far less work for Chromium's storage than to and fro between them.
 */
export class RankMoves {
  readonly #byScope = new Map<string, (readonly [kind: string, value: string, before: number, after: number])[]>();

  /** @param was its counts as they stand in the list */
  add([kind, value]: RankedValue, was: Counts, is: Counts): void {
    for (const scope of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const [before = 0, after = 0] = [was[scope], is[scope]];
      if (before === after) continue;
      const moves = this.#byScope.get(scope) ?? [];
      this.#byScope.set(scope, moves);
      moves.push([kind, value, before, after]);
    }
  }

  write(transaction: Writing): void {
    const ranks = unwrap(transaction.objectStore('ranks'));
    for (const [scope, moves] of this.#byScope)
      for (const [kind, value, before, after] of moves) {
        if (before !== 0) ranks.delete([scope, kind, -before, value]);
        if (after !== 0) ranks.put(1, [scope, kind, -after, value]);
      }
  }
}
