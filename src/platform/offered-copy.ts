// What the background could not put on the clipboard by itself, and wants to say so: a small popup of its own shows it with
// the button that copies it (popup/copy.tsx). Kept until it is taken, at most until the browser closes, and never on a disk; in a private
// window in the background's own memory.
import * as v from 'valibot';
import browser from './browser';
import { memoryOf } from './tab-memory';
import { activeTab } from './tabs';

const KEY = 'offered-copy';
const PAGE = 'popup/copy.html';

const offerSchema = v.object({
  /** What is said. */
  words: v.string(),
  /** What the button copies; null where there is nothing to copy. */
  copy: v.nullable(v.object({ html: v.string(), text: v.string() })),
  /** What is said once it is copied. */
  done: v.string(),
});
export type Offer = v.InferOutput<typeof offerSchema>;

/** Shows an offer over this tab. False where the browser opens no popup now. */
export async function showOffer(
  offer: Offer,
  tab: { readonly id: number; readonly windowId: number },
): Promise<boolean> {
  const { action, runtime } = browser;
  const memory = await memoryOf(tab.id);
  await memory.set({ [KEY]: offer });
  const usual = runtime.getManifest().action?.default_popup ?? '';
  try {
    await action.setPopup({ tabId: tab.id, popup: PAGE });
    await action.openPopup({ windowId: tab.windowId });
    return true;
  } catch {
    await memory.remove([KEY]);
    return false;
  } finally {
    await action.setPopup({ tabId: tab.id, popup: usual });
  }
}

/** Takes the offer that waits over the tab in front, for its own popup; null where there is none. */
export async function takeOffer(): Promise<Offer | null> {
  const tab = await activeTab();
  if (!tab) return null;
  const memory = await memoryOf(tab.id);
  const parsed = v.safeParse(offerSchema, (await memory.get([KEY]))[KEY]);
  await memory.remove([KEY]);
  return parsed.success ? parsed.output : null;
}
