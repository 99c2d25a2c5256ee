// The toolbar button's number, mark and words. It is drawn as soon as a scan is judged, with what the ledger told of
// this load before, and once more when the ledger has answered: so a mark that stands stays while the page is looked at
// again.
import { paletteOf } from '../src/core/highlight/palettes';
import { isLoadOf } from '../src/core/ledger/load-id';
import { badgeColours, badgeText, type PageBadge, pageBadge } from '../src/core/report/page-badge';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { isBelow } from '../src/core/sites/is-below';
import { parseUrl } from '../src/core/url/normalize-url';
import browser from '../src/platform/browser';
import { liveDocument } from '../src/platform/live-documents';
import { signStands } from '../src/platform/standing-signs';
import { mutedSites, settings } from '../src/platform/stores';
import { dropNews, newsIn } from '../src/platform/stores/page-news';
import { t } from '../src/platform/strings';
import { badgeTitle } from './badge-title';
import { inTurn } from './in-turn';
import { speakBrief } from './speak-brief';

const SIZES = [16, 32, 48] as const;
const icons = (prefix: string) => Object.fromEntries(SIZES.map((size) => [size, `/icons/${prefix}${size}.png`]));

interface Shown {
  readonly badge: PageBadge;
  readonly host: string;
  readonly loadId: string;
}

/**
 * What each tab's button is to show. It is here for those that are being drawn: a ledger that answers late must not
 * bring a number back that was overtaken. A worker that was stopped has none on the way.
 */
const latest = new Map<number, Shown>();

/** Shows a page's number on its tab; nothing where there is none, or the site is muted. The browser takes it back when the tab navigates. */
export function showBadge(tabId: number, scan: PageScan, loadId: string): Promise<void> {
  latest.set(tabId, { badge: pageBadge(scan.findings), host: parseUrl(scan.page.url)?.hostname ?? '', loadId });
  return drawBadge(tabId);
}

/** The load a tab's button shows, as far as it is known here. */
export function loadShown(tabId: number): string | undefined {
  return latest.get(tabId)?.loadId;
}

/** Whether a tab's button shows this load of its page, and no later one. */
export function isShown(tabId: number, loadId: string): boolean {
  return loadShown(tabId) === loadId;
}

/** Draws a tab's button again, with the news that came meanwhile. */
export function drawBadge(tabId: number): Promise<void> {
  return inTurn('button', tabId, async () => {
    const shown = latest.get(tabId);
    if (!shown) return;
    await draw(tabId, shown);
    // Nobody waits for it: a page that is busy answers late.
    takeBackLate(tabId).catch(() => asked.delete(tabId));
  });
}

/** Takes a tab's number back, as the browser does when the tab navigates. */
export async function showNothing(tabId: number): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: '' }),
    action.setTitle({ tabId, title: t('action_title') }),
    action.setIcon({ tabId, path: icons('idle-') }),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
}

/** The tabs whose page is being asked, and whether to ask once more: of many drawings not each asks. */
const asked = new Map<number, boolean>();

/** What was drawn while the tab went to another page, the browser has not taken back: its page is there no more. */
async function takeBackLate(tabId: number): Promise<void> {
  const isAsked = asked.has(tabId);
  asked.set(tabId, isAsked);
  if (isAsked) return;
  do {
    asked.set(tabId, false);
    const shown = latest.get(tabId);
    const there = await liveDocument(tabId);
    if (!shown || there === null || (there !== undefined && isOf(there, shown))) continue;
    await inTurn('button', tabId, async () => {
      // Another page told of itself meanwhile.
      if (latest.get(tabId) !== shown) return;
      latest.delete(tabId);
      if (!(await signStands(tabId))) await showNothing(tabId);
    });
  } while (asked.get(tabId));
  asked.delete(tabId);
}

function isOf(documentId: string, { loadId }: Shown): boolean {
  return loadId === '' || isLoadOf(loadId, documentId);
}

async function draw(tabId: number, { badge, host, loadId }: Shown): Promise<void> {
  // Whoever takes the sign back shows the number then.
  if (await signStands(tabId)) return;
  const [chosen, { hosts: muted }, news] = await Promise.all([settings.get(), mutedSites.get(), newsIn(tabId)]);
  const isOwn = news?.loadId === loadId;
  if (news && !isOwn) await dropNews(tabId);
  const quiet = isBelow(host, muted);
  const lines = isOwn && !quiet ? news.lines : [];
  const text = quiet ? '' : badgeText(badge.total, lines.length > 0);
  const { ground, ink } = badgeColours(badge.best, paletteOf(chosen.palette));
  speakBrief(chosen.language);
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: ground }),
      browser.action.setBadgeTextColor?.({ tabId, color: ink }),
      browser.action.setTitle({ tabId, title: badgeTitle(badge, lines) }),
      browser.action.setIcon({ tabId, path: icons(text === '' ? 'idle-' : '') }),
    ]);
    // The number comes last: whoever sees it sees it in its colour, with its words.
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile: there is no button to write on any more.
    latest.delete(tabId);
  }
}
