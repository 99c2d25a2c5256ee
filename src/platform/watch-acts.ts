// The presses on "Always on this site" and "On every site", and those that take them back.
import { EVERY_SITE, watchPattern } from '../core/watch/watch-pattern';
import { askToWatch, takeBack } from './permissions';
import { unwatchHosts, watchHost } from './stores/change-watching';
import { forgetWish, noteWish } from './stores/wished-watch';

/**
 * Asks for a site, or for every site, and has it watched. Call it first thing in the press. In Chromium the browser's
 * question closes the popup: then the background does the rest (background/watch-sites.ts).
 * @param host null: every site
 * @returns whether the browser's question was answered with yes
 */
export async function startWatching(host: string | null): Promise<boolean> {
  const noted = host === null ? null : noteWish(host, Date.now());
  const answer = askToWatch(host === null ? EVERY_SITE : watchPattern(host));
  await noted;
  const yes = await answer;
  if (host === null) return yes;
  // Granted already, for whatever reason, it is nothing new that the background would hear of.
  if (yes) await watchHost(host);
  await forgetWish();
  return yes;
}

/** @param host null: every site, those watched one by one among them stay */
export async function stopWatching(host: string | null): Promise<void> {
  if (host !== null) await unwatchHosts([host]);
  await takeBack(host === null ? EVERY_SITE : watchPattern(host));
}
