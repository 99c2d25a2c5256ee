// How our own pages reach the page in a tab: put the page script in, ask it, hear what it reports.
import * as v from 'valibot';
import browser from './browser';
import type { Answers, Command, PageJudged } from './messages';
import type { What } from './stores/settings';

const countsSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** What became of a look: a scan, a page that took the script but is no readable document, or no way in. */
export type Look = Answers['rescan'] | 'closed';

/** The page script, and the one that comes only where every link to another site is to be marked. */
const SCRIPT = '/content-scripts/scan.js';
const OUTSIDE = '/content-scripts/outside/outside.js';

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
    return (await send(tabId, { verb: 'rescan' })) ?? null;
  } catch {
    return 'closed';
  }
}

/** Puts the script for all links into a page that has ours already; elsewhere it does nothing, and without access neither. */
export async function addOutside(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [OUTSIDE] }).catch(() => undefined);
}

/** Brings a finding into view; `gone` also where the page itself is no longer there. */
export async function revealLink(tabId: number, scanId: string, index: number): Promise<Answers['reveal-link']> {
  try {
    return (await send(tabId, { verb: 'reveal-link', scanId, index })) ?? 'gone';
  } catch {
    return 'gone';
  }
}

/** Has the page read its own response headers; null where it does not answer. */
export async function checkHeaders(tabId: number): Promise<Answers['check-headers']> {
  try {
    return (await send(tabId, { verb: 'check-headers' })) ?? null;
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
    const [first] = await browser.scripting.executeScript({ target: { tabId }, func });
    const counted = v.safeParse(countsSchema, first?.result);
    return counted.success ? counted.output : null;
  } catch {
    return null;
  }
}

function send<Verb extends Command['verb']>(
  tabId: number,
  command: Extract<Command, { verb: Verb }>,
): Promise<Answers[Verb] | undefined> {
  // Only the top document answers for the page.
  return browser.tabs.sendMessage(tabId, command, { frameId: 0 }) as Promise<Answers[Verb] | undefined>;
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
