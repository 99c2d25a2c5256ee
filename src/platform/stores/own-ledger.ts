// The user's ledger, as our own pages and the background hold it: one connection each, opened when it is first wanted and
// again when the browser has closed it.

import { dropSnapshotsBefore } from '../backup/snapshots';
import { openGuarded } from '../guarded-ledger';
import { formerKinds } from './former-kinds';
import { settings } from './index';
import { type Ledger, openLedger } from './ledger';
import { onWritten, type WrittenKeys } from './ledger/announce';
import { forgetNews } from './page-news';
import { forgetLeads } from './told-notices';

const NAME = 'backlight';

/** Who keeps copies of entries outside the ledger's own stores. */
const forgetters = [dropSnapshotsBefore, forgetNews, forgetLeads];

let opening: Promise<Ledger> | null = null;

/** Works with the ledger. After an error the next call opens it anew. */
export async function withLedger<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  opening ??= openGuarded(() => openLedger(NAME, { formerKinds, forgetters }), new Date().toISOString());
  const ledger = await opening.catch((error) => {
    opening = null;
    throw error;
  });
  try {
    return await work(ledger);
  } catch (error) {
    // An upgrade elsewhere or the browser may have closed the connection. One that found no room is as good as before,
    // and on a full disk there may be no other: what is there can still be read by it.
    if ((error as Error).name !== 'QuotaExceededError') opening = null;
    throw error;
  }
}

/** Does what time brings; where there is no ledger yet none is made. */
export async function tidyLedger(nowMs: number): Promise<void> {
  const there = (await indexedDB.databases()).some(({ name }) => name === NAME);
  if (!there) return;
  const { forgetAfterMonths } = await settings.get();
  await withLedger((ledger) => ledger.tidy(forgetAfterMonths, nowMs));
}

/** Calls back after each write of the ledger, wherever it was made, until the signal aborts. */
export function onLedgerWritten(heard: (keys: WrittenKeys) => void, signal: AbortSignal): void {
  onWritten(NAME, heard, signal);
}
