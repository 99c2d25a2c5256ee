// The pages that are open already when Backlight may look at them, or no longer may.
import browser from './browser';
import type { Leave } from './messages';
import { pageScripts } from './page-access';
import type { What } from './stores/settings';

/**
 * Puts the page script into every open page of these patterns. A tab that the browser has put away has no page; it gets the
 * script when it is loaded again.
 */
export async function enterTabs(patterns: readonly string[], what: What): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  const files = pageScripts(what);
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // Pages of the browser and of its store are closed whatever is granted.
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files }).catch(() => undefined);
    }),
  );
}

/** Has every page script leave its page as it was. Most tabs hold none, and which do cannot be asked. */
export async function leaveTabs(): Promise<void> {
  const message: Leave = { verb: 'leave' };
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await browser.tabs.sendMessage(id, message).catch(() => undefined);
    }),
  );
}
