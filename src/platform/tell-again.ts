// Has a page in a private window tell again what a stop of the background lost (tab-memory.ts): the frames of other sites
// in it have told what they hold, and would not by themselves.
import browser from './browser';
import type { ContextChanged } from './messages';
import { isPrivateTab, memoryOf, recall } from './tab-memory';

const keyOf = (tabId: number): string => `told-again ${tabId}`;

/**
 * Once for each tab and start of the background: of that there is a note, which goes with what the background holds. What
 * else it holds does not say: the page, or one of its frames, may have told of itself since the stop.
 */
export async function tellAgainIfLost(tabId: number): Promise<void> {
  const key = keyOf(tabId);
  if (!(await isPrivateTab(tabId)) || key in (await recall(tabId, [key]))) return;
  await (await memoryOf(tabId)).set({ [key]: true });
  const message: ContextChanged = { verb: 'context-changed' };
  await browser.tabs.sendMessage(tabId, message);
}
