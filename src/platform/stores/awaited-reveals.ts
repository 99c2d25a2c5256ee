// Links that one wants to be shown on their pages, by the tab that was opened for it. Opening a tab gives no way into
// its page: the link waits until the button is pressed there. Kept for as long as the browser runs, in a
// private window as the background does.
import * as v from 'valibot';
import type { EntryKey } from '../../core/ledger/entry';
import { lookAtTab } from '../page-access';
import { mayRead } from '../permissions';
import { memoryOf, recall } from '../tab-memory';
import { openTab, whenLoaded } from '../tabs';
import { settings } from '.';

const keyOf = (tabId: number): string => `awaited-reveal-${tabId}`;
const keySchema = v.strictTuple([v.string(), v.string(), v.string()]);

/** Opens the page; the link is shown once the page is looked at, which is at once where that is allowed. */
export async function openAndReveal(address: string, link: EntryKey): Promise<void> {
  const tabId = await openTab(address);
  if (tabId === null) return;
  await (await memoryOf(tabId)).set({ [keyOf(tabId)]: [...link] });
  if (!(await mayRead(address))) return;
  await whenLoaded(tabId);
  await lookAtTab(tabId, (await settings.get()).what);
}

/** The link that is to be shown in this tab; null: none. */
export async function awaitedIn(tabId: number): Promise<EntryKey | null> {
  const parsed = v.safeParse(keySchema, (await recall(tabId, [keyOf(tabId)]))[keyOf(tabId)]);
  return parsed.success ? parsed.output : null;
}

/** It was shown. */
export async function awaitNoMore(tabId: number): Promise<void> {
  await (await memoryOf(tabId)).remove([keyOf(tabId)]);
}
