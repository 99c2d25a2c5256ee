// On which tabs' buttons a sign stands for a moment. Noted where a stop of the background cannot lose it.
import browser from './browser';

const PREFIX = 'sign-';

export function noteSign(tabId: number): Promise<void> {
  return browser.storage.session.set({ [PREFIX + tabId]: true });
}

export function forgetSign(tabId: number): Promise<void> {
  return browser.storage.session.remove(PREFIX + tabId);
}

export async function signStands(tabId: number): Promise<boolean> {
  return (await browser.storage.session.get(PREFIX + tabId))[PREFIX + tabId] === true;
}

/** The tabs of all that stand. */
export async function standingSigns(): Promise<number[]> {
  const all = Object.keys(await browser.storage.session.get(null));
  return all.filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
}
