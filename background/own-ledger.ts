// The background's connection to the ledger: opened at the first need, and anew where the browser closed it.
import { openGuarded } from '../src/platform/guarded-ledger';
import type { Ledger } from '../src/platform/stores/ledger';

let opened: Promise<Ledger> | null = null;

/** @throws what the browser says where the ledger cannot be opened, or what `work` throws */
export async function withLedger<Result>(now: string, work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  opened ??= openGuarded(now);
  try {
    return await work(await opened);
  } catch (error) {
    // The connection may be closed, by an upgrade elsewhere or by the browser: the next call opens it anew.
    opened = null;
    throw error;
  }
}
