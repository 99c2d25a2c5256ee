// The name of the event by which a page script of a newer version tells one of an older to go. Only they may know it: a
// page that did could make itself unseen, or see us. Random, made once, kept across updates.
import browser from '../browser';

const KEY = 'takeover-token';
let made: Promise<string> | null = null;

export function takeoverToken(): Promise<string> {
  made ??= read();
  return made;
}

async function read(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored === 'string' && stored !== '') return stored;
  const token = crypto.randomUUID();
  await browser.storage.local.set({ [KEY]: token });
  return token;
}
