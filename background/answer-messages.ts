// What pages may say and ask. A message is parsed before it is believed, and the page's origin is the browser's own word
// about the sender, never the message's.
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import outsideScript from '../content-scripts/outside/outside?script&iife';
import scanScript from '../content-scripts/scan?script&iife';
import { styles } from '../src/core/highlight';
import { makeSheets } from '../src/core/highlight/sheets';
import { loadIdOf } from '../src/core/ledger/load-id';
import { rowsFor } from '../src/core/platforms';
import { answerOf } from '../src/core/scan/answer-of';
import { pageRecordSchema, siteIdSchema, tallySchema } from '../src/core/scan/link-record-schema';
import { makePageScan } from '../src/core/scan/page-scan';
import { findingSchema } from '../src/core/scan/page-scan-schema';
import { isBelow } from '../src/core/sites/is-below';
import { narrowestFirst } from '../src/core/sites/narrowest-first';
import { respellSite } from '../src/core/sites/respell-site';
import { domainFacts } from '../src/core/url/domain-facts';
import { parseUrl, withoutUserInfo } from '../src/core/url/normalize-url';
import { wrapperRules } from '../src/core/url/redirect-wrappers';
import { shorteners } from '../src/core/url/shorteners';
import { isPaused } from '../src/core/watch/pause';
import browser from '../src/platform/browser';
import type { Asleep, PageContext, PageJudged, Taken } from '../src/platform/messages';
import { onMessage } from '../src/platform/on-message';
import { mutedSites, resolvedLinks, settings, spelling, trackedSites, watching } from '../src/platform/stores';
import { takeoverToken } from '../src/platform/stores/takeover-token';
import { judgeLinks, linksSchema } from './judge-links';
import { judgeOutside, outsideLinksSchema } from './judge-outside';
import { keepScan } from './keep-scan';
import { revealSoon } from './reveal-awaited';
import { showBadge } from './show-badge';
import { tellNews } from './tell-news';

const scannedSchema = v.object({
  verb: v.literal('page-scanned'),
  scanId: v.pipe(v.string(), v.maxLength(40)),
  documentId: v.pipe(v.string(), v.maxLength(40)),
  look: v.object({
    page: pageRecordSchema,
    tally: tallySchema,
    findings: v.array(findingSchema),
    readFrames: v.pipe(v.array(v.string()), v.maxLength(10_000)),
    unreadFrames: v.array(v.pipe(v.string(), v.maxLength(2_000))),
    complete: v.boolean(),
    scannedAt: v.pipe(v.string(), v.isoTimestamp()),
    tookMs: v.pipe(v.number(), v.minValue(0)),
  }),
  siteIds: v.array(siteIdSchema),
});
const judgeSchema = v.object({ verb: v.literal('judge-links'), ...linksSchema.entries });
const contextSchema = v.object({ verb: v.literal('page-context'), pressed: v.boolean() });
const outsideSchema = v.object({ verb: v.literal('judge-outside'), ...outsideLinksSchema.entries });
const messageSchema = v.variant('verb', [contextSchema, judgeSchema, outsideSchema, scannedSchema]);

/** The files that are put into pages; named here so that the bundler makes them. */
export const pageScripts = [scanScript, outsideScript];

export function answerMessages(): void {
  onMessage((message, sender) => {
    const parsed = v.safeParse(messageSchema, message);
    // Our own pages talk to page scripts too, and those messages pass by here: they are no business of ours.
    if (!parsed.success || !isPageScript(sender)) return undefined;
    const told = parsed.output;
    if (told.verb === 'page-context') return tellContext(told.pressed, sender);
    if (told.verb === 'judge-outside') return judgeOutside(told);
    if (told.verb === 'page-scanned') return takeScan(told, sender);
    return judgeLinks(told, rowsFor(hostOf(sender) ?? ''));
  });
}

function isPageScript(sender: Runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id && sender.tab?.id !== undefined && sender.frameId === 0 && hostOf(sender) !== null
  );
}

function hostOf(sender: Runtime.MessageSender): string | null {
  const url = parseUrl(sender.url ?? '');
  return url && /^(?:https?|file):$/.test(url.protocol) ? url.hostname : null;
}

async function tellContext(pressed: boolean, sender: Runtime.MessageSender): Promise<PageContext | Asleep> {
  const host = hostOf(sender) ?? '';
  const [
    { sites },
    { highlight, what, marker, palette },
    { hosts: muted },
    { pausedUntil },
    { links },
    { pattern, isTracking },
    token,
  ] = await Promise.all([
    trackedSites.get(),
    settings.get(),
    mutedSites.get(),
    watching.get(),
    resolvedLinks.get(),
    spelling(),
    takeoverToken(),
  ]);
  if (!pressed && (isBelow(host, muted) || isPaused(pausedUntil, Date.now()))) return {};
  return {
    facts: domainFacts(host),
    sites: narrowestFirst(sites.map((site) => respellSite(site, isTracking))),
    highlight: highlight && !isBelow(host, muted),
    what,
    sheets: makeSheets(marker, palette),
    styles,
    wrappers: wrapperRules,
    shorteners,
    tracking: pattern,
    platforms: rowsFor(host),
    token,
    resolved: Object.entries(links).filter((pair): pair is [string, string] => pair[1] !== null),
  };
}

async function takeScan(
  { scanId, documentId, look, siteIds }: v.InferOutput<typeof scannedSchema>,
  sender: Runtime.MessageSender,
): Promise<Taken> {
  const url = withoutUserInfo(addressOf(look.page.url, sender));
  const { domain } = domainFacts(hostOf(sender) ?? '');
  const { load, ...page } = look.page;
  const answer = answerOf(load, url, (await spelling()).spell);
  const scan = makePageScan({ ...look, page: { ...page, url, domain, answer } });
  const { findings: _, ...head } = scan;
  const tab = sender.tab;
  const loadId = loadIdOf(documentId, url);
  if (tab?.id !== undefined) {
    tellPages({ verb: 'page-judged', tabId: tab.id, scanId, scan });
    await showBadge(tab.id, scan, loadId);
  }
  try {
    // Nothing from a private window is ever stored.
    const news = tab && !tab.incognito ? await keepScan({ scan, loadId, siteIds }) : null;
    // Once the answer is on its way: until then the page script does not know this scan.
    if (tab?.id !== undefined) setTimeout(revealSoon, 0, tab.id, scanId, scan, siteIds);
    if (tab?.id !== undefined) setTimeout(tellNews, 0, { tabId: tab.id, loadId, url, news });
    return { ack: scanId, head };
  } catch {
    return { ack: null, head };
  }
}

/** The popup, if it is open, hears of it. */
function tellPages(message: PageJudged): void {
  browser.runtime.sendMessage(message).catch(() => {
    // Nobody listens.
  });
}

/**
 * The page's address. The browser's word about the sender is that of the load; a single-page application has moved on
 * since, but only ever within its own origin (HTML Standard, "can have its URL rewritten"). So what the page script
 * says counts within that origin and nowhere else.
 */
function addressOf(told: string, sender: Runtime.MessageSender): string {
  const own = parseUrl(sender.url ?? '');
  const moved = parseUrl(told);
  return own && moved && own.origin !== 'null' && own.origin === moved.origin ? told : (sender.url ?? '');
}
