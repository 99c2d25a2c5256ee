// Takes what a look saw: it becomes a scan, is put together with what else is known of the same page, shown and kept.
// A frame of another site tells of itself by the same message; the browser says that it is a frame.
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { loadIdOf } from '../src/core/ledger/load-id';
import { answerOf } from '../src/core/scan/answer-of';
import type { FramePart, Joined, Part } from '../src/core/scan/join-parts';
import { pageRecordSchema, siteIdSchema, tallySchema } from '../src/core/scan/link-record-schema';
import { makePageScan } from '../src/core/scan/page-scan';
import { findingSchema } from '../src/core/scan/page-scan-schema';
import { domainFacts } from '../src/core/url/domain-facts';
import { parseUrl, withoutUserInfo } from '../src/core/url/normalize-url';
import browser from '../src/platform/browser';
import type { PageJudged, Taken } from '../src/platform/messages';
import { lookIntoFrames } from '../src/platform/page-access';
import { settings, spelling } from '../src/platform/stores';
import { forgetParts, notePart, noteTop } from '../src/platform/stores/page-parts';
import { tidyWhole, wholeKept } from '../src/platform/whole-scan';
import { inTurn } from './in-turn';
import { keepScan } from './keep-scan';
import { revealSoon } from './reveal-awaited';
import { hostOf, isUnseen, type PageSender } from './senders';
import { showBadge } from './show-badge';
import { tellNews } from './tell-news';

export const scannedSchema = v.object({
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
    unsettled: v.boolean(),
    scannedAt: v.pipe(v.string(), v.isoTimestamp()),
    tookMs: v.pipe(v.number(), v.minValue(0)),
  }),
  siteIds: v.array(siteIdSchema),
});

/** Forgets what frames told once their tab is closed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    inTurn('page', tabId, () => forgetParts(tabId)).catch(() => {});
  });
}

export async function takeScan(
  { scanId, documentId, look, siteIds }: v.InferOutput<typeof scannedSchema>,
  sender: PageSender,
): Promise<Taken> {
  const url = withoutUserInfo(addressOf(look.page.url, sender));
  const { domain } = domainFacts(hostOf(sender) ?? '');
  const { load, ...page } = look.page;
  const answer = answerOf(load, url, (await spelling()).spell);
  const scan = makePageScan({ ...look, page: { ...page, url, domain, answer } });
  const { findings: _, ...head } = scan;
  const part = { documentId, scanId, unsettled: look.unsettled, scan, siteIds };
  const isKept = (): Promise<boolean> =>
    sender.frameId === 0 ? takePage(part, sender.tab) : takeFrame({ ...part, frameId: sender.frameId }, sender.tab);
  // A page that the browser prepares unseen is told again once it is shown, if ever.
  const kept = !isUnseen(sender) && (await isKept().catch(() => false));
  return { ack: kept ? scanId : null, head };
}

async function takePage(top: Part, tab: PageSender['tab']): Promise<boolean> {
  const whole = await inTurn('page', tab.id, async () => {
    const shown = async (): Promise<Joined> => {
      const joined = await tidyWhole(tab.id, top);
      await show(top, joined, tab);
      return joined;
    };
    // Frames may tell later, with nobody there to tell of the page around them. Who pressed waits for none of it.
    const note = noteTop(tab.id, top.scan.unreadFrames.length > 0 ? top : null);
    const [joined] = await Promise.all([shown(), note]);
    return joined;
  });
  // Frames that came since, and the look of whoever closed the popup at once.
  if (whole.scan.unreadFrames.length > 0) void lookIntoFrames(tab.id, (await settings.get()).what, false);
  return keep(top, whole, tab);
}

/** Of many frames that tell at the same time each is noted, and then all are put together once. */
const toJoin = new Map<number, Promise<boolean>>();

async function takeFrame(part: FramePart, tab: PageSender['tab']): Promise<boolean> {
  if (!(await inTurn('page', tab.id, () => notePart(tab.id, part)))) return false;
  const joining = toJoin.get(tab.id) ?? joinFrames(tab);
  toJoin.set(tab.id, joining);
  return joining;
}

async function joinFrames(tab: PageSender['tab']): Promise<boolean> {
  const whole = await inTurn('page', tab.id, async () => {
    toJoin.delete(tab.id);
    const joined = await wholeKept(tab.id);
    if (joined) await show(joined.top, joined, tab);
    return joined;
  });
  // What a frame told before its page did waits for the page.
  return whole ? keep(whole.top, whole, tab) : true;
}

/** On the button, and in the popup where it is open. */
async function show(top: Part, { scan, frames }: Joined, { id }: PageSender['tab']): Promise<void> {
  const { scanId, documentId } = top;
  tellPages({ verb: 'page-judged', tabId: id, scanId, scan, frames });
  await showBadge(id, scan, loadIdOf(documentId, scan.page.url));
}

/** True once it is on disk, or need not be. */
async function keep(top: Part, { scan, siteIds, frames }: Joined, tab: PageSender['tab']): Promise<boolean> {
  const { scanId, documentId, unsettled } = top;
  const { url } = scan.page;
  const loadId = loadIdOf(documentId, url);
  // Nothing from a private window is ever stored. What frames add to a page that has just moved waits with it.
  const news = tab.incognito || unsettled ? null : await keepScan({ scan, loadId, siteIds });
  // Once the answer is on its way: until then the page script does not know this scan.
  setTimeout(revealSoon, 0, tab.id, { scanId, scan, frames }, siteIds);
  setTimeout(tellNews, 0, { tabId: tab.id, loadId, url, news });
  return true;
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
