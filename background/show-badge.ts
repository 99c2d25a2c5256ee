// The toolbar button's number, mark and words. It is drawn as soon as a scan is judged, with what the ledger told of
// this load before, and once more when the ledger has answered: so a mark that stands stays while the page is looked at
// again.
import { paletteOf } from '../src/core/highlight/palettes';
import { badgeColours, badgeText, type PageBadge, pageBadge } from '../src/core/report/page-badge';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { isBelow } from '../src/core/sites/is-below';
import { parseUrl } from '../src/core/url/normalize-url';
import browser from '../src/platform/browser';
import { signStands } from '../src/platform/standing-signs';
import { mutedSites, settings } from '../src/platform/stores';
import { dropNews, newsIn } from '../src/platform/stores/page-news';
import { badgeTitle } from './badge-title';
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

/** Draws a tab's button again, with the news that came meanwhile. One drawing after the other: the last is the latest. */
export function drawBadge(tabId: number): Promise<void> {
  return navigator.locks.request(`badge-${tabId}`, async () => {
    const shown = latest.get(tabId);
    if (shown) await draw(tabId, shown);
  });
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
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: ground }),
      browser.action.setBadgeTextColor?.({ tabId, color: ink }),
      browser.action.setTitle({ tabId, title: badgeTitle(badge, lines) }),
      browser.action.setIcon({ tabId, path: icons(text === '' ? 'idle-' : '') }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is no button to write on any more.
    latest.delete(tabId);
  }
}
