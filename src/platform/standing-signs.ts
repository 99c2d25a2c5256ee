// On which tabs' buttons a sign stands for a moment. Noted where a stop of the background cannot lose it: in
// a private window, of which nothing may come there, one that is lost so stands until the tab goes to another page.
import browser from './browser';
import { memoryOf, recall } from './tab-memory';

const PREFIX = 'sign-';

export async function noteSign(tabId: number): Promise<void> {
  await (await memoryOf(tabId)).set({ [PREFIX + tabId]: true });
}

export async function forgetSign(tabId: number): Promise<void> {
  await (await memoryOf(tabId)).remove([PREFIX + tabId]);
}

export async function signStands(tabId: number): Promise<boolean> {
  return (await recall(tabId, [PREFIX + tabId]))[PREFIX + tabId] === true;
}

/** The tabs of all that a stop of the background left standing. */
export async function standingSigns(): Promise<number[]> {
  const all = Object.keys(await browser.storage.session.get(null));
  return all.filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
}
