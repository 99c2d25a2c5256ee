// What a reset sets back, and how each is brought back after it.
import { askForNotices, mayNotify } from '../../src/platform/notices';
import { mutedSites, settings, trackingParameters } from '../../src/platform/stores';
import { mutedSitesShape } from '../../src/platform/stores/muted-sites';
import { settingsShape } from '../../src/platform/stores/settings';
import { trackingParametersShape } from '../../src/platform/stores/tracking-parameters';
import { changeTracking } from '../memory/change-tracking';

interface Resettable {
  /** Sets it to what it is at first; gives what brings it back. */
  reset(): Promise<() => Promise<unknown>>;
}

/** THE LIST of what has a first state. Sites and links are no settings. */
const resettables: readonly Resettable[] = [
  {
    // The background gives the permission back once it is wanted no more. First, because only the press can ask for it.
    async reset() {
      const allowed = await mayNotify();
      return () => (allowed ? askForNotices() : Promise.resolve());
    },
  },
  kept('settings', settings, settingsShape.fallback),
  kept('muted-sites', mutedSites, mutedSitesShape.fallback),
  {
    // The ledger is respelled with it, each way.
    async reset() {
      const before = await trackingParameters.get();
      const usual = trackingParametersShape.fallback;
      if (before.added.length + before.off.length === 0) return () => Promise.resolve();
      await changeTracking(() => usual);
      return () => changeTracking(() => before);
    },
  },
];

/** @returns what brings all of it back */
export async function resetAll(): Promise<() => Promise<void>> {
  const takeBacks: (() => Promise<unknown>)[] = [];
  for (const one of resettables) takeBacks.push(await one.reset());
  return async () => {
    for (const takeBack of takeBacks) await takeBack();
  };
}

interface Store<Value> {
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
}

function kept<Value>(lock: string, store: Store<Value>, first: Value): Resettable {
  return {
    reset: () =>
      navigator.locks.request(lock, async () => {
        const before = await store.get();
        await store.set(first);
        return () => navigator.locks.request(lock, () => store.set(before));
      }),
  };
}
