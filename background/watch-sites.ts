// Looks by itself where the user wants it and the browser lets it. What the browser is told follows from three things
// that each may change alone: what is granted, what is wished, what is muted. So whatever changed, it is worked out anew.
import type { Storage } from 'webextension-polyfill';
import { isPaused } from '../src/core/watch/pause';
import { EVERY_SITE, patternHost, watchPattern } from '../src/core/watch/watch-pattern';
import { watchedPages } from '../src/core/watch/watched-pages';
import browser from '../src/platform/browser';
import { enterTabs, leaveTabs } from '../src/platform/open-tabs';
import { type Grants, onGrants, readGrants } from '../src/platform/permissions';
import { registerScript } from '../src/platform/registered-script';
import { grantedSince, mutedSites, settings, watching } from '../src/platform/stores';
import { unwatchHosts, watchHost } from '../src/platform/stores/change-watching';
import type { Watching } from '../src/platform/stores/watching';
import { forgetWish, wishedHost } from '../src/platform/stores/wished-watch';
import { tellAll } from './tell-tabs';

/** The stores whose change changes where the script runs, or which scripts run. */
const KEYS = ['watching', 'muted-sites', 'settings'];

export function watchSites(): void {
  onGrants(
    (grants) => void granted(grants).catch(() => {}),
    (grants) => void takenBack(grants).catch(() => {}),
  );
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !KEYS.some((key) => key in changes)) return;
    void follow(changes.watching).catch(() => {});
  });
  // An update takes the registered scripts away, and those in open pages are deaf from then on.
  browser.runtime.onInstalled.addListener(() => void resumeWatching().catch(() => {}));
  browser.runtime.onStartup.addListener(() => void register().catch(() => {}));
}

async function granted({ origins, permissions }: Grants): Promise<void> {
  await noteSince([...origins, ...permissions]);
  const wished = await wishedHost(Date.now());
  if (wished !== null && origins.includes(watchPattern(wished))) {
    await forgetWish();
    await watchHost(wished);
  }
  await register();
  await enter(origins);
}

async function takenBack({ origins, permissions }: Grants): Promise<void> {
  await forgetSince([...origins, ...permissions]);
  if (origins.length === 0) return;
  await unwatchHosts(origins.flatMap((pattern) => patternHost(pattern) ?? []));
  await register();
  await leaveTabs();
  // What another grant still covers goes on.
  await enter((await readGrants()).origins);
}

/** After a change of what is wished, muted or marked. */
async function follow(changed: Storage.StorageChange | undefined): Promise<void> {
  await register();
  if (!changed) return;
  const { pausedUntil } = await watching.get();
  const before = (changed.oldValue as Partial<Watching> | undefined)?.pausedUntil ?? null;
  if (isPaused(pausedUntil, Date.now())) return leaveTabs();
  // Scripts that sleep in their pages ask again.
  if (before !== pausedUntil) await tellAll();
  await enter((await readGrants()).origins);
}

async function resumeWatching(): Promise<void> {
  await register();
  await enter((await readGrants()).origins);
}

/** One after the other: the browser refuses a script that is registered twice. */
function register(): Promise<void> {
  return navigator.locks.request('registered-script', async () => {
    const [pages, { what }] = await Promise.all([wantedPages(), settings.get()]);
    await registerScript(pages, what);
  });
}

async function wantedPages() {
  const [{ origins }, { hosts }, { hosts: muted }] = await Promise.all([
    readGrants(),
    watching.get(),
    mutedSites.get(),
  ]);
  const everySite = origins.includes(EVERY_SITE);
  return watchedPages({ everySite, hosts: hosts.filter((host) => origins.includes(watchPattern(host))), muted });
}

/** Puts the script into the open pages of these patterns, as far as they are watched. */
async function enter(origins: readonly string[]): Promise<void> {
  const [pages, { what }, { pausedUntil }] = await Promise.all([wantedPages(), settings.get(), watching.get()]);
  if (!pages || isPaused(pausedUntil, Date.now())) return;
  const all = pages.matches.includes(EVERY_SITE);
  const patterns = origins.filter((pattern) => all || pages.matches.includes(pattern));
  if (patterns.length > 0) await enterTabs(patterns, what);
}

function noteSince(grants: readonly string[]): Promise<void> {
  const now = new Date().toISOString();
  return changeSince((since) => ({ ...Object.fromEntries(grants.map((grant) => [grant, now])), ...since }));
}

function forgetSince(grants: readonly string[]): Promise<void> {
  return changeSince((since) => Object.fromEntries(Object.entries(since).filter(([grant]) => !grants.includes(grant))));
}

function changeSince(edit: (since: Readonly<Record<string, string>>) => Record<string, string>): Promise<void> {
  return navigator.locks.request('granted-since', async () => {
    const { since } = await grantedSince.get();
    await grantedSince.set({ version: 1, since: edit(since) });
  });
}
