// The record of the last act that can be taken back: its head, and the rows as they were.
import { unwrap } from 'idb';
import type { UndoLabel } from '../../../core/ledger/undo';
import { sha256 } from '../../../core/text/sha-256';
import { noteForgotten } from './forgotten';
import type { UndoRow, Writing } from './shape';

/** A row that an act changes. */
export interface RowChange extends Pick<UndoRow, 'store' | 'key' | 'before'> {
  readonly after: UndoRow['before'];
}

// One act may write in several pieces, all of them in one transaction.
/** How many entries the record of a transaction holds so far. */
const begun = new WeakMap<Writing, number>();

/**
 * Keeps rows as they were before an act, in the act's own transaction. The first rows of a transaction take the place of
 * the record before.
 */
export async function remember(transaction: Writing, undo: UndoLabel, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  if (!begun.has(transaction)) {
    begun.set(transaction, 0);
    await dropUndo(transaction);
  }
  const rows: readonly UndoRow[] = changes.map(({ store, key, before, after }) => ({
    ...{ store, key, before },
    after: after && fingerprint(after),
  }));
  const count = (begun.get(transaction) ?? 0) + changes.filter(({ store }) => store === 'entries').length;
  begun.set(transaction, count);
  // Nobody waits for these: one that fails ends the transaction, and the transaction says so.
  unwrap(transaction.objectStore('undoRows')).add(rows);
  unwrap(transaction.objectStore('undo')).put({ key: 'last', what: undo.what, at: undo.at, count });
}

/** Rows that are the same have the same. */
export function fingerprint(row: NonNullable<UndoRow['before']>): string {
  return sha256(JSON.stringify(row));
}

/** The rows are gone for good. */
export async function dropUndo(transaction: Writing): Promise<void> {
  const header = await transaction.objectStore('undo').get('last');
  if (!header) return;
  await clearUndo(transaction);
  // An import has erased nothing: copies from before it are the way back where it turns out to be a mistake.
  if (header.what === 'erase') await noteForgotten(transaction, header.at);
}

/** Takes the record away; what was in it is in the ledger again. */
export async function clearUndo(transaction: Writing): Promise<void> {
  await Promise.all([transaction.objectStore('undo').clear(), transaction.objectStore('undoRows').clear()]);
}
