// Erasing, and what can be taken back: read again after every act, and gone on the minute while one is looking.
import { signal } from '@preact/signals';
import type { Erasure } from '../../src/core/ledger/erasure';
import { UNDO_MS, type UndoHeader } from '../../src/core/ledger/undo';
import { tidyLedger } from '../../src/platform/stores/own-ledger';
import { t } from '../../src/platform/strings';
import { refresh, withLedger } from '../links-state';
import { rereadWords } from '../say-of';
import { toast } from '../toast';

/** What can be taken back, the newest first. */
export const undoable = signal<readonly UndoHeader[]>([]);

let deadline: ReturnType<typeof setTimeout> | undefined;

/** Does what time has brought, and reads what can be taken back. */
export async function readUndoable(): Promise<void> {
  await tidyLedger(Date.now());
  const headers = await withLedger((ledger) => ledger.undoables(Date.now()));
  undoable.value = headers;
  clearTimeout(deadline);
  const oldest = headers.at(-1);
  if (oldest) deadline = setTimeout(readUndoable, Date.parse(oldest.at) + UNDO_MS - Date.now());
}

export function countErasure(what: Erasure): Promise<number> {
  return withLedger((ledger) => ledger.countErasure(what));
}

export async function eraseWithUndo(what: Erasure): Promise<void> {
  const at = new Date().toISOString();
  const count = await withLedger((ledger) => ledger.erase(what, at));
  await Promise.all([readUndoable(), rereadWords(), refresh()]);
  toast(t('erased', { count }), count > 0 ? () => void takeBack(at) : undefined);
}

/** @param at when the act was done: a later one is not meant */
export async function takeBack(at: string): Promise<void> {
  const undone = await withLedger((ledger) => ledger.undo(Date.now(), at));
  if (undone?.elsewhere) await (await import('./put-back')).putBack(undone);
  await Promise.all([readUndoable(), rereadWords(), refresh()]);
  toast(undone ? t('taken_back', { count: undone.count }) : t('undo_too_late'));
}
