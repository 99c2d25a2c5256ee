// The records of the acts that can be taken back: of each its head, and the rows as they were.
import { unwrap } from 'idb';
import type { DomainWords } from '../../../core/ledger/domain-words';
import {
  type ElsewhereChange,
  type RecordKey,
  recordOf,
  records,
  type UndoHeader,
  type UndoLabel,
} from '../../../core/ledger/undo';
import { sha256 } from '../../../core/text/sha-256';
import { noteForgotten } from './forgotten';
import { type Database, storeNames, type UndoRow, type Writing } from './shape';

/** A row that an act changes. */
export interface RowChange extends Pick<UndoRow, 'store' | 'key' | 'before' | 'erased'> {
  readonly after: UndoRow['before'];
}

// One act may write in several pieces, all of them in one transaction.
/** The head of a transaction's record so far, and how many pieces it has. */
const begun = new WeakMap<Writing, { readonly head: UndoHeader; readonly pieces: number }>();

/** Both records share a store: the pieces of what was said stand below zero, those of the other have the store's own keys. */
const FIRST_BELOW = -1e9;

/** Where the pieces of a record stand, in the order in which they were written. */
export function piecesOf(record: RecordKey): IDBKeyRange {
  return record === 'words' ? IDBKeyRange.upperBound(0) : IDBKeyRange.lowerBound(0, true);
}

/**
 * Keeps rows as they were before an act, in the act's own transaction. The first rows of a transaction take the place of
 * the record before.
 */
export async function remember(transaction: Writing, undo: UndoLabel, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const known = begun.get(transaction) ?? { head: await begin(transaction, undo), pieces: 0 };
  const rows = changes.map(
    ({ store, key, before, after, erased }): UndoRow => ({
      ...{ store, key, before },
      after: after && fingerprint(after),
      ...(store === 'domains' && after && { left: after as DomainWords }),
      ...(erased && { erased }),
    }),
  );
  const { pieces } = known;
  const head = { ...known.head, count: known.head.count + changes.filter(({ store }) => store === 'entries').length };
  begun.set(transaction, { head, pieces: pieces + 1 });
  // Nobody waits for these: one that fails ends the transaction, and the transaction says so.
  unwrap(transaction.objectStore('undoRows')).add(rows, head.key === 'words' ? FIRST_BELOW + pieces : undefined);
  unwrap(transaction.objectStore('undo')).put(head);
}

/** Adds to the record of an act what it changed outside the ledger; there may be no other change. */
export async function rememberElsewhere(
  database: Database,
  undo: UndoLabel,
  elsewhere: readonly ElsewhereChange[],
): Promise<void> {
  const transaction: Writing = database.transaction([...storeNames], 'readwrite', { durability: 'strict' });
  const header = await transaction.objectStore('undo').get(recordOf(undo.what));
  const own = header?.at === undo.at && header.what === undo.what;
  await transaction.objectStore('undo').put({ ...(own ? header : await begin(transaction, undo)), elsewhere });
  await transaction.done;
}

/** An empty record in the place of the one before. */
async function begin(transaction: Writing, { what, at }: UndoLabel): Promise<UndoHeader> {
  const key = recordOf(what);
  // What is erased or taken in may have been spoken of before: that record holds rows of it, and goes as well.
  for (const one of key === 'last' ? records : [key]) await dropUndo(transaction, one);
  const spelledBy = (await transaction.objectStore('meta').get('ledger'))?.spelledBy;
  return { key, what, at, count: 0, ...(spelledBy !== undefined && { spelledBy }) };
}

/** Rows that are the same have the same. */
export function fingerprint(row: NonNullable<UndoRow['before']>): string {
  return sha256(JSON.stringify(row));
}

/** The rows are gone for good. */
export async function dropUndo(transaction: Writing, record: RecordKey): Promise<void> {
  const header = await transaction.objectStore('undo').get(record);
  if (!header) return;
  await clearUndo(transaction, record);
  // An import has erased nothing: copies from before it are the way back where it turns out to be a mistake.
  if (header.what === 'erase') await noteForgotten(transaction, header.at);
}

/** Takes a record away; what was in it is in the ledger again. */
export async function clearUndo(transaction: Writing, record: RecordKey): Promise<void> {
  await Promise.all([
    transaction.objectStore('undo').delete(record),
    transaction.objectStore('undoRows').delete(piecesOf(record)),
  ]);
}
