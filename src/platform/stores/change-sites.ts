// Changes of the tracked sites. Each reads, changes and writes as one, so that the popup and the dashboard cannot
// overwrite one another.
import type { TrackedSite } from '../../core/facts';
import { trackedSites } from './index';

/** Adds sites behind the others; one that is there already stays as it is. */
export function addSites(added: readonly TrackedSite[]): Promise<void> {
  return change((sites) => [...sites, ...added.filter((site) => !sites.some(({ id }) => id === site.id))]);
}

/** Removes a site; what was found for it stays in the ledger. */
export function removeSite(id: string): Promise<void> {
  return change((sites) => sites.filter((site) => site.id !== id));
}

/** Takes back that sites were added. */
export function removeSites(added: readonly TrackedSite[]): Promise<void> {
  return change((sites) => sites.filter((site) => !added.some(({ id }) => id === site.id)));
}

/** Puts a removed site back where it was. */
export function restoreSite(site: TrackedSite, index: number): Promise<void> {
  return change((sites) => (sites.some(({ id }) => id === site.id) ? sites : sites.toSpliced(index, 0, site)));
}

/** Puts an edited site in the place of the former one. */
export function replaceSite(id: string, edited: TrackedSite): Promise<void> {
  return change((sites) => sites.map((site) => (site.id === id ? edited : site)));
}

function change(edit: (sites: readonly TrackedSite[]) => readonly TrackedSite[]): Promise<void> {
  return navigator.locks.request('tracked-sites', async () => {
    const { sites } = await trackedSites.get();
    await trackedSites.set({ version: 1, sites: edit(sites) });
  });
}
