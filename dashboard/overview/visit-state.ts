// The visit before this one, and that one is here now: noted when the overview is complete and when one leaves it.
import { effect, signal } from '@preact/signals';
import type { Held } from '../../src/core/overview/figures';
import { type Visit, visitAt } from '../../src/core/overview/since';
import { lastVisit } from '../../src/platform/stores/dashboard-stores';
import { type LastVisit, visited } from '../../src/platform/stores/last-visit';
import { held } from './overview-state';

/** null: there was none; undefined: it is not known yet. */
export const visitBefore = signal<Visit | null | undefined>(undefined);

let early: Promise<LastVisit> | null = null;

/** Begins to read what was noted last. */
export function readVisitEarly(): void {
  early ??= lastVisit.get();
  early.catch(() => {});
}

/** Tells the visit before and notes that one is here, until the signal aborts. */
export function keepVisit(life: AbortSignal): void {
  readVisitEarly();
  const stop = effect(() => {
    if (held.value) tell(held.value).catch(unread);
  });
  life.addEventListener('abort', stop);
  // Coming back after a while is another visit; going away ends this one.
  document.addEventListener('visibilitychange', () => void note(), { signal: life });
}

/** What cannot be read is no visit: the room is shown all the same. */
const unread = (): void => {
  visitBefore.value ??= null;
};

/** Before anything is written: that may take a while, and the room waits for this. */
async function tell(totals: Held): Promise<void> {
  const noted = await (early ?? lastVisit.get());
  visitBefore.value = visited(noted, visitAt(totals, new Date().toISOString())).before;
  // A tab that nobody looks at is no visit.
  if (document.visibilityState === 'visible') await note();
}

/** Tabs take turns: each would else write over what the other has noted. */
function note(): Promise<void> {
  return navigator.locks.request('last-visit', async () => {
    const totals = held.peek();
    if (!totals) return;
    const now = visited(await lastVisit.get(), visitAt(totals, new Date().toISOString()));
    await lastVisit.set(now);
    early = null;
    visitBefore.value = now.before;
  });
}
