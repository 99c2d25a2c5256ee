// Brings a frame of another site into view, with the link in it that was given the focus just now. A frame cannot scroll the
// page of another site around it (CSSOM View, "scroll an element into view"), and that page's document cannot look into it;
// but each document around the focus names the frame that has it.
import browser from './browser';

/** @param frameId the frame whose link has the focus */
export async function showFrame(tabId: number, frameId: number): Promise<void> {
  const where = await run({ tabId, frameIds: [frameId] }, () => {
    const { top, bottom } = (document.activeElement ?? document.documentElement).getBoundingClientRect();
    return (top + bottom) / 2;
  });
  const y = where[0];
  if (typeof y === 'number') await run({ tabId, allFrames: true }, scrollToFocus, [y]);
}

/** Runs in every document: whichever has a frame with the focus scrolls to it. @param y of the link, in the frame's view */
function scrollToFocus(y: number): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || !/^i?frame$/.test(focused.localName)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  focused.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // A frame may be higher than what is seen of the page.
  const at = focused.getBoundingClientRect().top + focused.clientTop + y;
  if (at < 0 || at > innerHeight) scrollBy({ top: at - innerHeight / 2, behavior: calm ? 'instant' : 'smooth' });
}

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target'];

async function run<Args extends unknown[]>(
  target: Target,
  func: (...args: Args) => unknown,
  args: Args = [] as unknown as Args,
): Promise<unknown[]> {
  const done = { target, func: func as () => void, args, injectImmediately: true };
  const results = await browser.scripting.executeScript(done).catch(() => []);
  return results.map(({ result }) => result);
}
