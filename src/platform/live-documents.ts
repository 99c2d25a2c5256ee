// Which documents of a tab are there now and have our script. Only the browser knows: a frame that goes, or shows
// something else, tells nobody. And since a frame belongs to one page only, what is there now is all of one page.
import browser from './browser';

/** A frame that stands still, as in an endless loop, must not hold up the rest for longer. */
const PATIENCE_MS = 2_000;

/** By the number of its frame (0: the page itself), what the script in it calls its document; null where the browser does not say. */
export async function liveDocuments(tabId: number): Promise<ReadonlyMap<number, string> | null> {
  const func = (): unknown => (globalThis as { backlight?: { id?: unknown } }).backlight?.id;
  const asked = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func, injectImmediately: true })
    .catch(() => null);
  const results = await Promise.race([asked, new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null))]);
  return (
    results &&
    new Map(results.flatMap(({ frameId, result }) => (typeof result === 'string' ? [[frameId, result] as const] : [])))
  );
}
