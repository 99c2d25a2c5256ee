// The tracked sites as the dashboard shows them, kept up with changes made elsewhere.
import { signal } from '@preact/signals';
import type { TrackedSite } from '../src/core/facts';
import { trackedSites } from '../src/platform/stores';

export const sites = signal<readonly TrackedSite[]>([]);

/** Reads them once, and every change after that. */
export async function openSites(): Promise<void> {
  trackedSites.subscribe((value) => {
    sites.value = value.sites;
  }, new AbortController().signal);
  sites.value = (await trackedSites.get()).sites;
}
