// Erasing, and what can be taken back: read again after every act, and gone on the minute while one is looking.
import { signal } from '@preact/signals';
import type { Erasure } from '../../src/core/ledger/erasure';
import { UNDO_MS, type UndoHeader } from '../../src/core/ledger/undo';
import { tidyLedger } from '../../src/platform/stores/own-ledger';
import { t } from '../../src/platform/strings';
import { refresh, withLedger } from '../links-state';
import { rereadWords } from '../say-of';
import { toast } from '../toast';

/** What can be taken back; null: nothing. */
export const undoable = signal<UndoHeader | null>(null);

let deadline: ReturnType<typeof setTimeout> | undefined;

/** Does what time has brought, and reads what can be taken back. */
export async function readUndoable(): Promise<void> {
  await tidyLedger(Date.now());
  const header = await withLedger((ledger) => ledger.lastUndo(Date.now()));
  undoable.value = header;
  clearTimeout(deadline);
  if (header) deadline = setTimeout(readUndoable, Date.parse(header.at) + UNDO_MS - Date.now());
}

export function countErasure(what: Erasure): Promise<number> {
  return withLedger((ledger) => ledger.countErasure(what));
}

export async function eraseWithUndo(what: Erasure): Promise<void> {
  const count = await withLedger((ledger) => ledger.erase(what, new Date().toISOString()));
  await Promise.all([readUndoable(), rereadWords(), refresh()]);
  toast(t('erased', { count }), count > 0 ? () => void takeBack() : undefined);
}

export async function takeBack(): Promise<void> {
  const undone = await withLedger((ledger) => ledger.undoLast(Date.now()));
  await Promise.all([readUndoable(), rereadWords(), refresh()]);
  toast(undone ? t('taken_back', { count: undone.count }) : t('undo_too_late'));
}
