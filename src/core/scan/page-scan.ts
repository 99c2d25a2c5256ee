// Puts one look at one page together: what the contract calls a scan.
import { forbids, robotsSources } from '../classify/robots';
import type { PageRecord } from '../facts';
import { collapse, cutText } from '../text/plain-text';
import { withoutUserInfo } from '../url/normalize-url';
import { caps } from './caps';
import { countLinks, type Tally } from './count-links';
import type { Finding, PageScan } from './page-scan-schema';

export interface Look {
  readonly page: PageRecord;
  readonly tally: Tally;
  readonly findings: readonly Finding[];
  /** The address of each frame that was read, in any order. */
  readonly readFrames: readonly string[];
  /** One origin a frame that could not be read, in any order. */
  readonly unreadFrames: readonly string[];
  readonly complete: boolean;
  /** ISO 8601. */
  readonly scannedAt: string;
  /** Milliseconds spent in the page's thread. */
  readonly tookMs: number;
}

/** @returns the scan, every address and text cut to what is kept */
export function makePageScan(look: Look): PageScan {
  const { page } = look;
  return {
    schema: 'backlight/scan@1',
    page: {
      url: cutText(page.url, caps.address).text,
      domain: page.domain,
      title: cutText(collapse(page.title), caps.title).text,
      lang: page.lang === null ? null : cutText(page.lang, 100).text,
      canonical: page.canonical === null ? null : cutText(page.canonical, caps.address).text,
      answer: page.answer,
      platform: page.platform,
      feed: page.feed,
      robots: pageRobots(page),
    },
    counts: countLinks(look.tally, look.findings),
    findings: [...look.findings],
    readFrames: [
      ...new Set(look.readFrames.map((address) => cutText(withoutUserInfo(address), caps.address).text)),
    ].sort(),
    unreadFrames: countOrigins(look.unreadFrames),
    complete: look.complete,
    scannedAt: look.scannedAt,
    tookMs: Math.round(look.tookMs * 10) / 10,
  };
}

function pageRobots(page: PageRecord): PageScan['page']['robots'] {
  const sources = [...robotsSources(page.metas), ...(page.headers ?? [])];
  const says = (word: 'noindex' | 'nofollow') =>
    forbids(sources, 'robots', word) || forbids(sources, 'googlebot', word);
  return {
    noindex: says('noindex'),
    nofollow: says('nofollow'),
    headers: page.headers ? 'checked' : 'not checked',
    sources: sources.map((source) => ({
      ...source,
      // Whoever sends a header can name a bot as they like.
      bot: cutText(source.bot, caps.bot).text,
      value: cutText(source.value, 1000).text,
    })),
  };
}

function countOrigins(origins: readonly string[]): PageScan['unreadFrames'] {
  const counts = new Map<string, number>();
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([origin, count]) => ({ origin, count }));
}
