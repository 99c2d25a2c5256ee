// Does what time brings whenever the background is awake anyway: it asks for no alarm to be woken by.
import { tidyLedger } from '../src/platform/stores/own-ledger';

/** Nobody waits for it: what it does not get done it does the next time. */
export function tidyNow(): void {
  tidyLedger(Date.now()).catch(() => undefined);
}
