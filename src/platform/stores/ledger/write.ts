// The one way in which entries are written: every write of the ledger is one strict transaction over all its stores, so
// a worker that dies half-way leaves the old state or the new one, never a mixture.
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { addToTally, type Tally } from '../../../core/ledger/tally-totals';
import type { UndoLabel } from '../../../core/ledger/undo';
import { noteWritten, tellWritten } from './announce';
import { type Database, storeNames, type Writing } from './shape';
import { unbury } from './tombstones';
import { remember } from './undo-record';
import { writeTotals } from './write-totals';

/** An entry as it was and as it is to be; null: not there. */
export interface EntryWrite {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** What the writes of a transaction change of the totals: written once, at its end, however many pieces it has. */
const tallies = new WeakMap<Writing, Tally>();

/**
 * Opens the transaction, lets `work` read and write in it, and resolves once all of it is on disk.
 * Nothing but requests of this transaction may be awaited in `work`: the browser closes a transaction that waits.
 */
export async function writing<Result>(
  database: Database,
  work: (transaction: Writing) => Promise<Result>,
): Promise<Result> {
  // strict: the browser answers only once the bytes are flushed (IndexedDB 3.0, "durability hint").
  const transaction = database.transaction([...storeNames], 'readwrite', { durability: 'strict' });
  try {
    const result = await work(transaction);
    const tally = tallies.get(transaction);
    if (tally) await writeTotals(transaction, tally);
    await transaction.done;
    tellWritten(transaction);
    return result;
  } catch (error) {
    // What failed is taken back whole.
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    // Where the browser ended it, for want of room say, each request only says that it was aborted: the end says why.
    const end = await transaction.done.catch((reason: Error) => reason);
    throw end?.name === 'QuotaExceededError' ? end : error;
  }
}

/**
 * Writes entries, and whatever is kept in step with them.
 * @param undo an act that can be taken back: the rows are kept as they were
 */
export async function writeEntries(
  transaction: Writing,
  writes: readonly EntryWrite[],
  undo?: UndoLabel,
): Promise<void> {
  const entries = transaction.objectStore('entries');
  const tally: Tally = tallies.get(transaction) ?? new Map();
  tallies.set(transaction, tally);
  await Promise.all(
    writes.map(async ({ before, after }) => {
      if (before) addToTally(tally, before, -1);
      if (after) addToTally(tally, after, 1);
      if (after) await entries.put(after);
      else if (before) await entries.delete([...entryKey(before)]);
    }),
  );
  noteWritten(transaction, writes);
  await unbury(
    transaction,
    writes.flatMap(({ before, after }) => (after && !before ? [entryKey(after)] : [])),
  );
  if (!undo) return;
  const changes = writes.flatMap(({ before, after }) => {
    const entry = after ?? before;
    return entry ? [{ store: 'entries' as const, key: [...entryKey(entry)], before, after }] : [];
  });
  await remember(transaction, undo, changes);
}
