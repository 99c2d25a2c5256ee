// Which acts can be taken back now, and the end of those that cannot any more.
import { canBeUndone, type UndoHeader } from '../../../core/ledger/undo';
import type { Database } from './shape';
import { dropUndo } from './undo-record';
import { writing } from './write';

/** What can be taken back now, the newest first. */
export async function undoables(database: Database, nowMs: number): Promise<UndoHeader[]> {
  const headers = (await database.getAll('undo')).filter((header) => canBeUndone(header, nowMs));
  return headers.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Deletes records whose time is over. */
export async function expireUndo(database: Database, nowMs: number): Promise<void> {
  if ((await database.getAll('undo')).every((header) => canBeUndone(header, nowMs))) return;
  await writing(database, async (transaction) => {
    for (const header of await transaction.objectStore('undo').getAll())
      if (!canBeUndone(header, nowMs)) await dropUndo(transaction, header.key);
  });
}
