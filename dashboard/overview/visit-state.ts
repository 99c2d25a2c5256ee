// The visit before this one, and that one is here now: noted when the overview is complete and when one leaves it.
import { effect, signal } from '@preact/signals';
import { type Visit, visitAt } from '../../src/core/overview/since';
import { lastVisit } from '../../src/platform/stores';
import { visited } from '../../src/platform/stores/last-visit';
import { held } from './overview-state';

/** null: there was none; undefined: it is not known yet. */
export const visitBefore = signal<Visit | null | undefined>(undefined);

/** Notes that one is here, until the signal aborts. */
export function keepVisit(life: AbortSignal): void {
  const stop = effect(() => {
    if (held.value && document.visibilityState === 'visible') void note();
  });
  life.addEventListener('abort', stop);
  document.addEventListener('visibilitychange', () => void note(), { signal: life });
}

/** Tabs take turns: each would else write over what the other has noted. */
function note(): Promise<void> {
  return navigator.locks.request('last-visit', async () => {
    const totals = held.peek();
    if (!totals) return;
    const now = visited(await lastVisit.get(), visitAt(totals, new Date().toISOString()));
    visitBefore.value = now.before;
    await lastVisit.set(now);
  });
}
