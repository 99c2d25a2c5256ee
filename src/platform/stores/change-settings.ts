// Changes of the settings. Each reads, changes and writes as one, so that two of our pages cannot overwrite one another.
import { settings } from './index';
import type { Settings } from './settings';

type Choices = Omit<Settings, 'version'>;

/**
 * Changes some of the settings.
 * @param change what is chosen, or how it follows from what was
 * @returns what these were before, to take the change back with
 */
export function changeSettings(
  change: Partial<Choices> | ((before: Settings) => Partial<Choices>),
): Promise<Partial<Choices>> {
  return navigator.locks.request('settings', async () => {
    const before = await settings.get();
    const chosen = typeof change === 'function' ? change(before) : change;
    await settings.set({ ...before, ...chosen });
    return Object.fromEntries(Object.keys(chosen).map((key) => [key, before[key as keyof Choices]]));
  });
}
