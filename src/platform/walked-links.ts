// How far the keys for the next and the previous backlink have gone on a tab's page. Kept until the tab is closed, of
// a private window no longer than the background runs; what is noted of one page means nothing on another.
import * as v from 'valibot';
import browser from './browser';
import { memoryOf, recall } from './tab-memory';

const keyOf = (tabId: number): string => `walked-${tabId}`;
const walkedSchema = v.object({ url: v.string(), link: v.string() });

/** The key of the link shown last on this page (core/report/finding-keys.ts); null before the first. */
export async function walkedTo(tabId: number, url: string): Promise<string | null> {
  const parsed = v.safeParse(walkedSchema, (await recall(tabId, [keyOf(tabId)]))[keyOf(tabId)]);
  return parsed.success && parsed.output.url === url ? parsed.output.link : null;
}

/** Notes the link shown now. */
export async function noteWalked(tabId: number, url: string, link: string): Promise<void> {
  await (await memoryOf(tabId)).set({ [keyOf(tabId)]: { url, link } });
}

/** The tab is gone. */
export function forgetWalked(tabId: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tabId));
}
