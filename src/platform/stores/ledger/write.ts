// The one way in which entries are written: every write of the ledger is one strict transaction over all its stores, so
// a worker that dies half-way leaves the old state or the new one, never a mixture.
import { unwrap } from 'idb';
import { type Entry, type EntryKey, entryKey } from '../../../core/ledger/entry';
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
  /** It had been erased, and comes back. */
  readonly erased?: true;
}

/** What the writes of a transaction leave to be done once, at its end, however many pieces it has. */
interface Ending {
  /** What they change of the totals. */
  readonly tally: Tally;
  /** What was not there before. */
  readonly fresh: EntryKey[];
  /** Whether the list by count may follow later. */
  readonly ranksLater: boolean;
}
const endings = new WeakMap<Writing, Ending>();

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
    const ending = endings.get(transaction);
    if (ending)
      await Promise.all([unbury(transaction, ending.fresh), writeTotals(transaction, ending.tally, ending.ranksLater)]);
    commit(transaction);
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
    const ended = end?.name === 'QuotaExceededError' || (error as Error).name === 'AbortError';
    throw (ended && end) || error;
  }
}

/** Says that nothing more comes, instead of waiting until every single request has answered. */
function commit(transaction: Writing): void {
  try {
    transaction.commit();
  } catch {
    // It has ended by itself: `done` knows how.
  }
}

/**
 * Writes entries, and whatever is kept in step with them.
 * @param undo an act that can be taken back: the rows are kept as they were
 * @param ranksLater whether somebody waits, so that the list by count is to follow later (rank-list.ts)
 */
export async function writeEntries(
  transaction: Writing,
  writes: readonly EntryWrite[],
  undo?: UndoLabel,
  ranksLater = false,
): Promise<void> {
  // Nobody waits for a single write: one that fails ends the transaction, and the transaction says so.
  const entries = unwrap(transaction.objectStore('entries'));
  const ending: Ending = endings.get(transaction) ?? { tally: new Map(), fresh: [], ranksLater };
  endings.set(transaction, ending);
  for (const { before, after } of writes) {
    if (before) addToTally(ending.tally, before, -1);
    if (after) addToTally(ending.tally, after, 1);
    if (after) entries.put(after);
    else if (before) entries.delete([...entryKey(before)]);
    if (after && !before) ending.fresh.push(entryKey(after));
  }
  noteWritten(transaction, writes);
  if (!undo) return;
  const changes = writes.flatMap(({ before, after, erased }) => {
    const entry = after ?? before;
    if (!entry) return [];
    return [{ store: 'entries' as const, key: [...entryKey(entry)], before, after, ...(erased && { erased }) }];
  });
  await remember(transaction, undo, changes);
}
