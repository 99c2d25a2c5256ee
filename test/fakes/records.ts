// Records to test with: the plainest link, document, page, site and finding, each with what a test wants changed.

import { placementWords } from '../../src/core/classify/placement-words';
import type { Tables } from '../../src/core/classify/tables';
import type {
  AncestorRecord,
  DocumentRecord,
  LinkRecord,
  PageRecord,
  Role,
  Scope,
  TextPiece,
  TrackedSite,
} from '../../src/core/facts';
import { type ScanToMerge, siteIdsOf } from '../../src/core/ledger/merge-scan';
import { makeFinding } from '../../src/core/scan/make-finding';
import { makePageScan } from '../../src/core/scan/page-scan';
import type { Finding, PageScan } from '../../src/core/scan/page-scan-schema';
import { parseSite } from '../../src/core/sites/parse-site';
import { addressKey } from '../../src/core/url/address-key';
import type { Look } from '../../src/platform/messages';

/** What the classifiers know by heart, as the background hands it over. */
export const tables: Tables = { placement: placementWords };

export const NOW = '2026-11-20T09:00:00.000Z';

export function text(words: string): TextPiece {
  return { kind: 'text', text: words };
}

export function linkRecord(change: Partial<LinkRecord> = {}): LinkRecord {
  const href = change.href ?? 'https://example.com/page';
  return {
    linkIndex: 0,
    rawHref: href,
    href,
    targetUrl: href,
    wrappers: [],
    element: 'a',
    rel: null,
    referrerPolicy: null,
    text: [text('an anchor')],
    title: null,
    before: [],
    after: [],
    ancestors: [],
    box: { shown: true, width: 80, height: 18, outside: false },
    ...change,
  };
}

/** An element that says nothing of itself. */
export function ancestorRecord(change: Partial<AncestorRecord> = {}): AncestorRecord {
  return {
    name: 'div',
    role: null,
    id: '',
    classes: '',
    itemprop: null,
    itemtype: null,
    label: null,
    mark: '',
    caption: '',
    size: null,
    ...change,
  };
}

export function documentRecord(change: Partial<DocumentRecord> = {}): DocumentRecord {
  return { url: 'https://blog.example/post', frameUrl: null, metas: [], headers: null, ...change };
}

export function site(entered: string, role: Role = 'mine', scope?: Scope, addedAt = NOW): TrackedSite {
  const parsed = parseSite(entered, role, addedAt, scope);
  if (!parsed.ok) throw new Error(`${entered} is no site: ${parsed.error}`);
  return parsed.site;
}

export function finding(change: Partial<LinkRecord> = {}, of: TrackedSite = site('example.com')): Finding {
  return makeFinding(linkRecord(change), documentRecord(), of, 'backlink', tables);
}

export function scan(
  findings: readonly Finding[],
  change: Partial<Pick<Look, 'scannedAt' | 'complete' | 'tally' | 'readFrames'>> & Partial<PageRecord> = {},
): PageScan {
  const { scannedAt, complete, tally, readFrames, ...ofPage } = change;
  const made = look(findings, ofPage.url);
  const { platforms: _, baseUrl: _base, load, ...page } = made.page;
  const own = { domain: new URL(page.url).hostname, platform: null, feed: false, headers: null };
  const rest = { scannedAt, complete, tally, readFrames };
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return makePageScan({ ...made, ...given, page: { ...page, ...own, answer: load?.answer ?? null, ...ofPage } });
}

/** What a page script tells of one look. */
export function look(findings: readonly Finding[], url = 'https://blog.example/post'): Look {
  return {
    page: {
      ...documentRecord({ url }),
      title: 'A post',
      lang: 'en',
      canonical: null,
      platforms: [],
      headers: null,
      baseUrl: url,
      load: { url, answer: 200 },
    },
    tally: { links: findings.length + 5, internal: 3, other: 1, unresolved: 0 },
    findings,
    readFrames: [],
    unreadFrames: [],
    complete: true,
    unsettled: false,
    scannedAt: NOW,
    tookMs: 1,
  };
}

/** A scan on its way into the ledger, as the background hands it over. */
export function merging(made: PageScan, loadId: string, sites: readonly TrackedSite[]): ScanToMerge {
  return {
    scan: made,
    loadId,
    siteIds: siteIdsOf(made, sites),
    source: { kind: 'unknown', name: null },
    sites,
    ledgerId: 'this ledger',
    spell: addressKey,
    ignored: false,
  };
}
