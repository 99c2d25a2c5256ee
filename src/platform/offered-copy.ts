// What the background could not put on the clipboard by itself, and wants to say so: a small popup of its own shows it with
// the button that copies it (popup/copy.tsx). Kept until it is taken, at most until the browser closes, and never on a disk.
import * as v from 'valibot';
import browser from './browser';

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
  await browser.storage.session.set({ [KEY]: offer });
  const usual = runtime.getManifest().action?.default_popup ?? '';
  try {
    await action.setPopup({ tabId: tab.id, popup: PAGE });
    await action.openPopup({ windowId: tab.windowId });
    return true;
  } catch {
    await browser.storage.session.remove(KEY);
    return false;
  } finally {
    await action.setPopup({ tabId: tab.id, popup: usual });
  }
}

/** Takes the offer that waits; null where there is none. */
export async function takeOffer(): Promise<Offer | null> {
  const parsed = v.safeParse(offerSchema, (await browser.storage.session.get(KEY))[KEY]);
  await browser.storage.session.remove(KEY);
  return parsed.success ? parsed.output : null;
}
