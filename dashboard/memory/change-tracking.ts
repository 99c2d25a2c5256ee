// Carries out a change of the dropped parameters: kept, and the whole ledger brought to the new spelling, as one.
import { spellingOf } from '../../src/core/url/spelling';
import type { TrackingChoice } from '../../src/core/url/tracking-parameters';
import { trackingParameters } from '../../src/platform/stores';
import { SPELLING_LOCK } from '../../src/platform/stores/tracking-parameters';
import { withLedger } from '../links-state';

export function changeTracking(edit: (choice: TrackingChoice) => TrackingChoice): Promise<void> {
  return navigator.locks.request(SPELLING_LOCK, async () => {
    const { added, off } = edit(await trackingParameters.get());
    await trackingParameters.set({ version: 1, added, off });
    // Should this page end here, the next scan finds the ledger spelled otherwise and brings it along.
    await withLedger((ledger) => ledger.respell(spellingOf({ added, off })));
  });
}

/** With a name of the user's own. */
export const withName =
  (name: string) =>
  ({ added, off }: TrackingChoice): TrackingChoice => ({ added: [...added.filter((one) => one !== name), name], off });

/** Without one of them. */
export const withoutName =
  (name: string) =>
  ({ added, off }: TrackingChoice): TrackingChoice => ({ added: added.filter((one) => one !== name), off });

/** With a name of the list dropped, or kept. */
export const withDropped =
  (name: string, dropped: boolean) =>
  ({ added, off }: TrackingChoice): TrackingChoice => {
    const others = off.filter((one) => one !== name);
    return { added, off: dropped ? others : [...others, name] };
  };
