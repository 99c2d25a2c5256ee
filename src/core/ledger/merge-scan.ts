// One scan goes into the ledger: which entries it makes, and what it changes in those that are there. Pure, so that the
// same scan merged twice gives the same ledger, whatever stopped in between.
import type { TrackedSite } from '../facts';
import { lookTwice } from '../look-twice';
import type { Finding, PageScan } from '../scan/page-scan-schema';
import { addressKey } from '../url/address-key';
import { withoutPrivateParts } from '../url/without-private-parts';
import { type Entry, entryKey } from './entry';

/** How many loads and address variants an entry remembers. */
const LOADS_KEPT = 16;
const VARIANTS_KEPT = 16;

/** A scan on its way into the ledger. */
export interface ScanToMerge {
  readonly scan: PageScan;
  /** One load of a page, or one address of a single-page application: later looks at it carry the same id. */
  readonly loadId: string;
  /** The id of the tracked site of each finding, in the order of the scan's findings. */
  readonly siteIds: readonly string[];
  /** The kind of site the page belongs to, by the tables and the user's corrections. */
  readonly source: { readonly kind: string; readonly name: string | null };
  /** The sites tracked now: what was found for another is wanted by nobody any more. */
  readonly sites: readonly TrackedSite[];
}

/** The source pages whose entries a merge needs to see. */
export function sourcePages(scan: PageScan): string[] {
  return [...new Set([addressKey(scan.page.url), ...scan.findings.map((finding) => sourcePage(finding, scan))])];
}

/**
 * Merges a scan into the entries of its source pages.
 * @param known every stored entry whose `sourceUrl` is one of `sourcePages(scan)`
 * @returns the entries to write: new ones and those that changed
 */
export function mergeScan(merge: ScanToMerge, known: readonly Entry[]): Entry[] {
  const { scan, loadId, siteIds, sites } = merge;
  const tracked = new Set(sites.map((site) => site.id));
  const before = new Map(known.map((entry) => [entryKey(entry).join('\n'), entry]));
  const seen = new Map<string, Entry>();

  for (const [at, finding] of scan.findings.entries()) {
    const siteId = siteIds[at];
    if (siteId === undefined || !tracked.has(siteId)) continue;
    const fresh = newEntry(finding, merge, siteId);
    const key = entryKey(fresh).join('\n');
    const first = seen.get(key);
    // The first link in document order supplies the traits; the others are counted.
    if (first)
      seen.set(key, { ...first, onPage: first.onPage + 1, variants: addVariant(first.variants, finding.targetUrl) });
    else seen.set(key, fresh);
  }

  const changed: Entry[] = [];
  for (const [key, entry] of seen) {
    const old = before.get(key);
    const merged = old ? mergeEntry(old, entry, loadId) : entry;
    if (!old || !sameEntry(old, merged)) changed.push(merged);
  }
  // What this look did not show may be gone, or not yet loaded: a single look cannot tell.
  const page = addressKey(scan.page.url);
  for (const [key, entry] of before) {
    if (seen.has(key) || entry.sourceUrl !== page || entry.lastSeen > scan.scannedAt) continue;
    if (entry.status === 'live') changed.push({ ...entry, status: 'not checked' });
  }
  return changed;
}

/** The site ids of a scan for those who have no more than the scan: by the names and roles of the sites. */
export function siteIdsOf(scan: PageScan, sites: readonly TrackedSite[]): string[] {
  const ids = new Map(sites.map((site) => [`${site.role}\n${site.entered}`, site.id]));
  return scan.findings.map((finding) => ids.get(`${finding.role}\n${finding.site}`) ?? '');
}

/** The post's own address where the page shows one, else the page's. */
function sourcePage(finding: Finding, scan: PageScan): string {
  return addressKey(finding.post?.url ?? scan.page.url);
}

function newEntry(finding: Finding, { scan, loadId, source, sites }: ScanToMerge, siteId: string): Entry {
  const { site, role, targetUrl, relation, type, types, followed, reason, reasons } = finding;
  const { anchorText, anchorKind, wrapper, rel, placement, visibility, sendsReferrer, element, frameUrl, context } =
    finding;
  return {
    siteId,
    sourceUrl: sourcePage(finding, scan),
    targetKey: addressKey(targetUrl),
    site,
    role,
    referringDomain: scan.page.domain,
    sourceKind: source.kind,
    sourceName: source.name,
    signs: lookTwice(finding, scan, sites).map((sign) => sign.id),
    feed: scan.page.feed && finding.post === null,
    pageTitle: scan.page.title,
    targetUrl,
    relation,
    type,
    types,
    followed,
    reason,
    reasons,
    anchorText,
    anchorKind,
    wrapper,
    rel,
    href: withoutPrivateParts(finding.href, wrapper),
    placement,
    visibility,
    sendsReferrer,
    element,
    frameUrl,
    context,
    firstSeen: scan.scannedAt,
    lastSeen: scan.scannedAt,
    timesSeen: 1,
    onPage: 1,
    status: 'live',
    variants: [targetUrl],
    loads: [loadId],
  };
}

/** A scan that arrives late adds to what is counted and never overwrites what was seen after it. */
function mergeEntry(old: Entry, fresh: Entry, loadId: string): Entry {
  const counted = old.loads.includes(loadId);
  const later = fresh.lastSeen >= old.lastSeen;
  const shown = later ? fresh : old;
  return {
    ...shown,
    firstSeen: old.firstSeen < fresh.firstSeen ? old.firstSeen : fresh.firstSeen,
    timesSeen: old.timesSeen + (counted ? 0 : 1),
    loads: counted ? old.loads : [...old.loads, loadId].slice(-LOADS_KEPT),
    variants: fresh.variants.reduce(addVariant, old.variants),
  };
}

function addVariant(variants: readonly string[], address: string): string[] {
  return variants.includes(address) ? [...variants] : [...variants, address].slice(-VARIANTS_KEPT);
}

// Both come from the same maker, so their keys stand in the same order.
function sameEntry(a: Entry, b: Entry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
