// The ledger as every room of the dashboard reaches it, and how much it holds. Counted again when something was written
// and when one comes back to the tab.
import { signal } from '@preact/signals';
import type { Ledger } from '../src/platform/stores/ledger';
import { onLedgerWritten, withLedger as withOwnLedger } from '../src/platform/stores/own-ledger';
import { whenBack } from './when-back';

/** How many links there are, ignored ones too; null: not known yet. */
export const counts = signal<{ readonly all: number } | null>(null);

/** Whether the ledger could be opened here when it was last wanted; null: not wanted yet. */
export const isOpen = signal<boolean | null>(null);

/** Works with the ledger. The browser may have closed the connection meanwhile: then once more with a new one. */
export async function withLedger<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  let reached = false;
  const opened = (ledger: Ledger): Promise<Result> => {
    reached = true;
    isOpen.value = true;
    return work(ledger);
  };
  try {
    return await withOwnLedger(opened).catch(() => withOwnLedger(opened));
  } finally {
    if (!reached) isOpen.value = false;
  }
}

let latest = 0;
/** Counts again; an older answer never replaces a newer one. */
export async function refresh(): Promise<void> {
  latest += 1;
  const turn = latest;
  const all = await withLedger((ledger) => ledger.count({ withIgnored: true }));
  if (turn === latest && counts.peek()?.all !== all) counts.value = { all };
}

/** Keeps up until the signal aborts. */
export function keepUp(signal: AbortSignal): void {
  onLedgerWritten(() => void refresh(), signal);
  whenBack(() => void refresh(), signal);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void refresh(), {
    signal,
  });
}
