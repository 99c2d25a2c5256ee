// The one way in which entries are written: every write of the ledger is one strict transaction over all its stores, so
// a worker that dies half-way leaves the old state or the new one, never a mixture.
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { type Database, storeNames, type Writing } from './shape';
import { writeTotals } from './write-totals';

/** An entry as it was and as it is to be; null: not there. */
export interface EntryWrite {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

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
    await transaction.done;
    return result;
  } catch (error) {
    // What failed is taken back whole; the first error is the one to tell.
    transaction.done.catch(() => {});
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    throw error;
  }
}

/** Writes entries, and whatever is kept in step with them. Within a transaction one call after another, never two at once. */
export async function writeEntries(transaction: Writing, writes: readonly EntryWrite[]): Promise<void> {
  const entries = transaction.objectStore('entries');
  await Promise.all([
    ...writes.map(({ before, after }) => {
      if (after) return entries.put(after);
      return before ? entries.delete([...entryKey(before)]) : undefined;
    }),
    writeTotals(transaction, writes),
  ]);
}
