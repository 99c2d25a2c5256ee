// The looks that a ledger is filled with: pages with three links to tracked sites each, twenty pages a host, made from
// a seed, so that everybody measures the same.
import type { TrackedSite } from '../../src/core/facts';
import type { ScanToMerge } from '../../src/core/ledger/merge-scan';
import type { Finding, PageScan } from '../../src/core/scan/page-scan-schema';
import { parseSite } from '../../src/core/sites/parse-site';
import { addressKey } from '../../src/core/url/address-key';
import { trackedHost } from './make-page';
import { randomBelow } from './random';

export const LINKS_A_PAGE = 3;
const PAGES_A_HOST = 20;
const TARGETS_A_SITE = 400;
const DAYS = 700;
const FIRST_DAY = Date.UTC(2024, 11, 20);
const words = 'about the best new guide for every small garden shop review notes list price photo story'.split(' ');
const kinds = ['blog', 'news', 'forum', 'unknown', 'unknown', 'unknown'];

/** Two of one's own, three of rivals. */
export const benchSites: readonly TrackedSite[] = [0, 1, 2, 3, 4].map((at) => {
  const parsed = parseSite(trackedHost(at), at < 2 ? 'mine' : 'rival', '2024-12-20T09:00:00.000Z');
  if (!parsed.ok) throw new Error(`${trackedHost(at)} is no site`);
  return parsed.site;
});

/**
 * A look at a page.
 * @param page its number: the same page has the same links at every look
 * @param look 0: the first one; the later ones are later by so many days
 */
export function benchScan(page: number, look = 0): Omit<ScanToMerge, 'ledgerId'> {
  const below = randomBelow(page + 1);
  const some = (count: number): string => Array.from({ length: count }, () => words[below(words.length)]).join(' ');
  const host = `www.host-${Math.floor(page / PAGES_A_HOST)}.example`;
  const first = FIRST_DAY + below(DAYS) * 86_400_000 + below(86_400_000);
  const sites = Array.from({ length: LINKS_A_PAGE }, () => benchSites[below(benchSites.length)] as TrackedSite);
  const findings = sites.map((site, at) => finding(site, at, below, some));
  const scan: PageScan = {
    schema: 'backlight/scan@1',
    page: {
      url: `https://${host}/${2000 + below(26)}/${words[below(words.length)]}-post-${page}`,
      domain: host.slice(4),
      title: `${some(6)} ${page}`,
      lang: 'en',
      canonical: null,
      answer: 200,
      platform: null,
      feed: false,
      robots: { noindex: false, nofollow: false, headers: 'checked', sources: [] },
    },
    counts: counts(findings.length),
    findings,
    readFrames: [],
    unreadFrames: [],
    complete: true,
    scannedAt: new Date(first + look * 86_400_000).toISOString(),
    tookMs: 20,
  };
  return {
    scan,
    loadId: `load-${page}-${look}`,
    siteIds: sites.map(({ id }) => id),
    source: { kind: kinds[below(kinds.length)] as string, name: null },
    sites: benchSites,
    spell: addressKey,
    ignored: false,
  };
}

function finding(
  site: TrackedSite,
  at: number,
  below: (limit: number) => number,
  some: (count: number) => string,
): Finding {
  const targetUrl = `https://${site.host}/${words[below(words.length)]}/page-${below(TARGETS_A_SITE)}-${at}`;
  const type = (['follow', 'follow', 'follow', 'nofollow', 'ugc', 'sponsored'] as const)[below(6)] ?? 'follow';
  const anchorText = some(1 + below(3));
  return {
    site: site.entered,
    role: site.role,
    relation: 'backlink',
    linkIndex: at,
    targetUrl,
    href: targetUrl,
    rawHref: targetUrl,
    wrapper: null,
    rel: type === 'follow' ? null : type,
    relTokens: type === 'follow' ? [] : [type],
    type,
    types: type === 'follow' ? [] : [type],
    followed: type === 'follow',
    reason: type === 'follow' ? 'follow' : 'rel',
    reasons: [type === 'follow' ? 'follow' : 'rel'],
    anchorText,
    anchorKind: 'text',
    context: `${some(20)} [${anchorText}] ${some(20)}`,
    placement: 'content',
    visibility: 'visible',
    sendsReferrer: true,
    element: 'a',
    frameUrl: null,
    post: null,
    campaign: null,
    cut: [],
  };
}

function counts(total: number): PageScan['counts'] {
  const backlinks = { total, followed: 0, notFollowed: 0, follow: 0, nofollow: 0, ugc: 0, sponsored: 0, wrapped: 0 };
  return { links: 120, internal: 80, outbound: 37, other: 0, unresolved: 0, backlinks };
}
