// How our own pages reach the page in a tab: put the page script in, ask it, hear what it reports.
import * as v from 'valibot';
import { placeOf } from '../core/scan/join-parts';
import browser from './browser';
import type { Answers, Command, PageJudged, WholeScan } from './messages';
import { putIntoFrames } from './put-into-frames';
import { showFrame } from './show-frame';
import type { What } from './stores/settings';
import { tellAgainIfLost } from './tell-again';
import { wholeScan } from './whole-scan';

const countsSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** What became of a look: a scan, a page that took the script but is no readable document, or no way in. */
export type Look = WholeScan | null | 'closed';

/** The page script, and the one that comes only where every link to another site is to be marked. */
const SCRIPT = '/content-scripts/scan.js';
const OUTSIDE = '/content-scripts/outside/outside.js';
const FRAME_SCRIPTS = {
  scan: { file: SCRIPT, name: 'backlight' },
  outside: { file: OUTSIDE, name: 'backlightOutside' },
};

/** The scripts for pages, in order. */
export function pageScripts(what: What): string[] {
  return what === 'external' ? [SCRIPT, OUTSIDE] : [SCRIPT];
}

/** Injects the page script where it is not yet, and asks it to look. */
export async function lookAtTab(tabId: number, what: What): Promise<Look> {
  try {
    // The leading "/" matters: Firefox resolves the file against the calling page. It does not reject either, it
    // resolves with an error inside.
    const results = await browser.scripting.executeScript({ target: { tabId }, files: pageScripts(what) });
    const [first] = results as readonly { readonly error?: unknown }[];
    if (!first || first.error) return 'closed';
    // Nobody waits for the frames of other sites: one may load for ever. They tell of themselves.
    void lookIntoFrames(tabId, what, true);
    return await whole(tabId, await send(tabId, { verb: 'rescan' }));
  } catch {
    return 'closed';
  }
}

/** Puts the script for all links into a page that has ours already; elsewhere it does nothing, and without access neither. */
export async function addOutside(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [OUTSIDE] }).catch(() => undefined);
  await putIntoFrames(tabId, [FRAME_SCRIPTS.outside]);
}

/**
 * Has the frames of other sites in a page tell of themselves, as far as they may be read. Nobody waits for them.
 * @param pressed whether somebody pressed: then those that sleep, because their site is muted or watching is paused, wake
 */
export async function lookIntoFrames(tabId: number, what: What, pressed: boolean): Promise<void> {
  const { scan, outside } = FRAME_SCRIPTS;
  const any = await putIntoFrames(tabId, what === 'external' ? [scan, outside] : [scan]);
  if (any && pressed) await browser.tabs.sendMessage(tabId, { verb: 'get-scan' }).catch(() => undefined);
}

/** Brings a finding into view; `gone` also where the page itself is no longer there. */
export async function revealLink(
  tabId: number,
  { scanId, frames }: Pick<WholeScan, 'scanId' | 'frames'>,
  index: number,
): Promise<Answers['reveal-link']> {
  const { frameId, at, ...place } = placeOf(index, frames) ?? { scanId, frameId: 0, at: index };
  try {
    const became = (await send(tabId, { verb: 'reveal-link', scanId: place.scanId, index: at }, frameId)) ?? 'gone';
    if (frameId !== 0 && became === 'shown') await showFrame(tabId, frameId);
    return became;
  } catch {
    return 'gone';
  }
}

/** Has the page read its own response headers; null where it does not answer. */
export async function checkHeaders(tabId: number): Promise<WholeScan | null> {
  try {
    return await whole(tabId, await send(tabId, { verb: 'check-headers' }));
  } catch {
    return null;
  }
}

/**
 * How many links to other sites the page holds, by style id; null where nobody counts them, because only links to tracked
 * sites are marked or the page is closed to us.
 */
export async function countOutside(tabId: number): Promise<Readonly<Record<string, number>> | null> {
  try {
    const func = (): Promise<Record<string, number>> | null => {
      const world = globalThis as { backlightOutside?: { counts(): Promise<Record<string, number>> } };
      return world.backlightOutside?.counts() ?? null;
    };
    const target = { tabId, allFrames: true };
    const results = await browser.scripting.executeScript({ target, func, injectImmediately: true });
    const counted = results.flatMap(({ result }) => {
      const parsed = v.safeParse(countsSchema, result);
      return parsed.success ? [parsed.output] : [];
    });
    return counted.length > 0 ? counted.reduce(addCounts) : null;
  } catch {
    return null;
  }
}

function addCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/** Sends a command to the page script of a tab. Rejects where there is none. */
export function send<Verb extends Command['verb']>(
  tabId: number,
  command: Extract<Command, { verb: Verb }>,
  frameId = 0,
): Promise<Answers[Verb] | undefined> {
  return browser.tabs.sendMessage(tabId, command, { frameId }) as Promise<Answers[Verb] | undefined>;
}

/** What the page's own script answered, with what is known of its frames of other sites. */
export async function whole(tabId: number, answer: Answers['rescan'] | undefined): Promise<WholeScan | null> {
  if (!answer) return null;
  // Whose sites these are is a matter of the ledger alone.
  const { scan, frames } = await wholeScan(tabId, { scan: answer.scan, siteIds: [] });
  // What comes of it is heard as any report is.
  if (answer.scan.unreadFrames.length > 0) void tellAgainIfLost(tabId).catch(() => {});
  return { scanId: answer.scanId, scan, frames };
}

/** Calls back with every scan that the background made of what a page reported, until the signal aborts. */
export function onPageJudged(heard: (message: PageJudged) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { tab?: unknown }): undefined => {
    if (isPageJudged(message) && sender.tab === undefined) heard(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

function isPageJudged(message: unknown): message is PageJudged {
  return typeof message === 'object' && message !== null && (message as PageJudged).verb === 'page-judged';
}
