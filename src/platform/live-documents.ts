// Which documents of a tab are there now and have our script. Only the browser knows: a frame that goes, or shows
// something else, tells nobody. And since a frame belongs to one page only, what is there now is all of one page.
import browser from './browser';

/** A frame that stands still, as in an endless loop, must not hold up the rest for longer. */
const PATIENCE_MS = 2_000;

// Runs in the page.
const idHere = (): unknown => (globalThis as { backlight?: { id?: unknown } }).backlight?.id;

/** Null where the page stands still. */
const inTime = <Value>(asked: Promise<Value>): Promise<Value | null> =>
  Promise.race([asked, new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null))]);

/** By the number of its frame (0: the page itself), what the script in it calls its document; null where the browser does not say. */
export async function liveDocuments(tabId: number): Promise<ReadonlyMap<number, string> | null> {
  const asked = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: idHere, injectImmediately: true })
    .catch(() => null);
  const results = await inTime(asked);
  return (
    results &&
    new Map(results.flatMap(({ frameId, result }) => (typeof result === 'string' ? [[frameId, result] as const] : [])))
  );
}

/**
 * What the script in the page that a tab shows calls its document.
 * @returns undefined where there is none, or none we may ask: another page; null where the page stands still
 */
export async function liveDocument(tabId: number): Promise<string | undefined | null> {
  const asked = browser.scripting
    .executeScript({ target: { tabId }, func: idHere, injectImmediately: true })
    .then(([page]) => (typeof page?.result === 'string' ? page.result : undefined))
    .catch(() => undefined);
  return inTime(asked);
}
