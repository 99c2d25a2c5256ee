// Does what time brings whenever the background is awake anyway: it asks for no alarm to be woken by.
import { tidyLedger } from '../src/platform/stores/own-ledger';

let last: Promise<void> = Promise.resolve();

/** One after the other. What one does not get done the next one does. @returns when it is over; it never fails */
export function tidyNow(): Promise<void> {
  last = last.then(() => tidyLedger(Date.now())).catch(() => undefined);
  return last;
}
