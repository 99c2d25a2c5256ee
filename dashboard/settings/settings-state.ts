// The settings as the dashboard shows them, kept up with changes made elsewhere; and the one way to change them here,
// which always offers to take the change back.
import { signal } from '@preact/signals';
import { mutedSites, settings } from '../../src/platform/stores';
import { changeSettings } from '../../src/platform/stores/change-settings';
import { type Settings, settingsShape } from '../../src/platform/stores/settings';
import { t } from '../../src/platform/strings';
import { toast } from '../toast';

export const chosen = signal<Settings>(settingsShape.fallback);
export const muted = signal<readonly string[]>([]);

/** Reads them once, and every change after that. */
export async function openSettings(): Promise<void> {
  const always = new AbortController().signal;
  settings.subscribe((value) => {
    chosen.value = value;
  }, always);
  mutedSites.subscribe(({ hosts }) => {
    muted.value = hosts;
  }, always);
  const [value, { hosts }] = await Promise.all([settings.get(), mutedSites.get()]);
  chosen.value = value;
  muted.value = hosts;
}

/**
 * Changes a setting.
 * @param name what it is called
 * @param value what is chosen now, in words
 */
export async function choose(change: Partial<Omit<Settings, 'version'>>, name: string, value: string): Promise<void> {
  const before = await changeSettings(change);
  toast(t('settings_chosen', { name, value }), () => void changeSettings(before));
}
