// What is done with all ticked links at once; each act can be taken back.
import { signal } from '@preact/signals';
import type { EntryKey } from '../../src/core/ledger/entry';
import type { ManyWords } from '../../src/core/ledger/many-words';
import { t } from '../../src/platform/strings';
import { withLedger } from '../links-state';
import { eraseWithUndo, readUndoable, takeBack } from '../memory/erase-state';
import { rereadWords } from '../say-of';
import { toast } from '../toast';
import { light } from './light-state';
import { selectedRows } from './selection-state';

export const busy = signal(false);

const keys = (): EntryKey[] => {
  const ledger = light.peek()?.ledger;
  return ledger ? Array.from(selectedRows.peek(), (row) => ledger.keyOf(row)) : [];
};

/** One act at a time: a press meanwhile does nothing. */
async function act(work: () => Promise<void>): Promise<void> {
  if (busy.peek() || selectedRows.peek().length === 0) return;
  busy.value = true;
  try {
    await work();
  } catch {
    toast(t('write_failed'));
  } finally {
    busy.value = false;
  }
}

export function saySelected(words: ManyWords): Promise<void> {
  return act(async () => {
    const at = new Date().toISOString();
    const count = await withLedger((ledger) => ledger.sayOfMany(keys(), words, at));
    await readUndoable();
    toast(t('bulk_said', { count }), count > 0 ? () => void takeBack(at) : undefined);
  });
}

/** Leaves out the domains that the links are on. */
export function ignoreSelected(): Promise<void> {
  return act(async () => {
    const ledger = light.peek()?.ledger;
    if (!ledger) return;
    const domains = [...new Set(Array.from(selectedRows.peek(), (row) => ledger.value(row, 'referringDomain')))];
    const at = new Date().toISOString();
    await withLedger((book) => book.ignoreDomains(domains, true, at));
    await Promise.all([readUndoable(), rereadWords()]);
    toast(t('bulk_ignored', { count: domains.length }), () => void takeBack(at));
  });
}

export function eraseSelected(): Promise<void> {
  return act(() => eraseWithUndo({ by: 'entries', keys: keys() }));
}
