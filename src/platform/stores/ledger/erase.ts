// Erases entries, with the memory of pages and domains that no entry needs any more; first says how many it would be.
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { type Erasure, isErased } from '../../../core/ledger/erasure';
import type { UndoLabel } from '../../../core/ledger/undo';
import { dropDamaged } from './drop-damaged';
import { forgetUnneeded } from './forget-unneeded';
import { rankNoted } from './rank-list';
import type { Database, Writing } from './shape';
import { bury } from './tombstones';
import { writeEntries, writing } from './write';

/** Entries read and erased at once. */
export const PIECE = 500;
const END = '\uFFFF';

type Key = [string, string, string];
/** Some entries that may be meant, those behind the last one or any; an empty list is the end. */
type Pieces = (transaction: Reading, after: Entry | undefined) => Promise<Entry[]>;
type Reading = Pick<Writing, 'objectStore'>;

/** How many entries would be erased. */
export async function countErasure(database: Database, what: Erasure): Promise<number> {
  const { store } = database.transaction('entries');
  if (what.by === 'site') return store.index('site').count(IDBKeyRange.bound([what.siteId], [what.siteId, END]));
  if (what.by === 'domain') return store.index('domain').count(IDBKeyRange.bound([what.domain], [what.domain, END]));
  if (what.by === 'lastSeen') return store.index('lastSeen').count(IDBKeyRange.upperBound(what.before, true));
  if (what.by === 'entries') {
    const there = await Promise.all(what.keys.map((key) => store.getKey([...key] as Key)));
    return there.filter((key) => key !== undefined).length;
  }
  let count = 0;
  for (let piece = await after(store, undefined); piece.length > 0; piece = await after(store, piece.at(-1)))
    count += piece.filter((entry) => isErased(entry, what)).length;
  return count;
}

/**
 * Erases in one transaction, so that it can be taken back as one.
 * @returns how many entries it were
 */
export function erase(database: Database, what: Erasure, at: string): Promise<number> {
  return writing(database, async (transaction) => {
    const undo: UndoLabel = { what: 'erase', at };
    const next = piecesOf(what);
    let count = 0;
    for (let piece = await next(transaction, undefined); piece.length > 0; ) {
      // Those that are named one by one are read one by one: there is nothing to tell apart, and there may be very many.
      const gone = what.by === 'entries' ? piece : piece.filter((entry) => isErased(entry, what));
      if (gone.length > 0) await eraseEntries(transaction, gone, what.by === 'domain', undo);
      await bury(transaction, gone.map(entryKey), at);
      count += gone.length;
      piece = await next(transaction, piece.at(-1));
    }
    await dropDamaged(transaction, what, at, undo);
    return count;
  });
}

/**
 * Takes entries away with what nothing else needs.
 * @param named whether their domain itself is meant
 * @param undo where it is to be possible to take it back
 */
export async function eraseEntries(
  transaction: Writing,
  gone: readonly Entry[],
  named: boolean,
  undo?: UndoLabel,
): Promise<void> {
  // What is erased is to be in no note either.
  await rankNoted(transaction);
  await writeEntries(
    transaction,
    gone.map((before) => ({ before, after: null })),
    undo,
  );
  await forgetUnneeded(transaction, gone, named, undo);
}

/** What an index finds is gone once erased, so its first piece is always the next one. */
function piecesOf(what: Erasure): Pieces {
  const entries = (transaction: Reading) => transaction.objectStore('entries');
  if (what.by === 'site')
    return (tx) =>
      entries(tx)
        .index('site')
        .getAll(IDBKeyRange.bound([what.siteId], [what.siteId, END]), PIECE);
  if (what.by === 'domain')
    return (tx) =>
      entries(tx)
        .index('domain')
        .getAll(IDBKeyRange.bound([what.domain], [what.domain, END]), PIECE);
  if (what.by === 'lastSeen')
    return (tx) => entries(tx).index('lastSeen').getAll(IDBKeyRange.upperBound(what.before, true), PIECE);
  if (what.by === 'firstSeen') return (tx, last) => after(entries(tx), last);
  const keys = what.keys.map((key) => [...key] as Key);
  return async (tx) => {
    while (keys.length > 0) {
      const found = await Promise.all(keys.splice(0, PIECE).map((key) => entries(tx).get(key)));
      const there = found.filter((entry) => entry !== undefined);
      if (there.length > 0) return there;
    }
    return [];
  };
}

/** When links were first seen has no index: all are walked through, in the order of their keys. */
function after(
  store: { getAll(range: IDBKeyRange | null, count: number): Promise<Entry[]> },
  last: Entry | undefined,
): Promise<Entry[]> {
  return store.getAll(last ? IDBKeyRange.lowerBound([...entryKey(last)], true) : null, PIECE);
}
