// Has a page in a private window tell again what a stop of the background lost (tab-memory.ts): the frames of other sites
// in it have told what they hold, and would not by themselves.
import browser from './browser';
import type { ContextChanged } from './messages';
import { readParts } from './stores/page-parts';
import { isPrivateTab } from './tab-memory';

/** Only for a page that told, in its latest look, of frames it could not read: of that there is a note then. */
export async function tellAgainIfLost(tabId: number): Promise<void> {
  if (!(await isPrivateTab(tabId)) || (await readParts(tabId)).top) return;
  const message: ContextChanged = { verb: 'context-changed' };
  await browser.tabs.sendMessage(tabId, message);
}
