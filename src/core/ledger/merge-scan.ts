// One scan goes into the ledger: which entries it makes, and what it changes in those that are there. Pure, so that the
// same scan merged twice gives the same ledger, whatever stopped in between.
import type { TrackedSite } from '../facts';
import { lookTwice } from '../look-twice';
import type { Finding, PageScan } from '../scan/page-scan-schema';
import { withoutPrivateParts } from '../url/without-private-parts';
import { beforeLoad, type Start } from './before-load';
import { changesBetween, statusChange } from './changes-between';
import { type Change, type Entry, entryKey } from './entry';
import { afterAbsence, answeredWell, liveSince } from './judge-absence';
import type { PageMemory } from './page-memory';
import { inherit, placesOf, siteSource } from './unknown-target';

/** How many loads, address variants and changes an entry remembers. */
export const LOADS_KEPT = 16;
export const VARIANTS_KEPT = 16;
export const CHANGES_KEPT = 1_000;

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
  /** The ledger that counts this load. */
  readonly ledgerId: string;
  /** The one spelling of an address (`addressKey`, with the parameters the user wants dropped). */
  readonly spell: Spell;
  /** The user does not want to see the page's domain. */
  readonly ignored: boolean;
}

export type Spell = (address: string) => string;

/** What the store holds about the pages of a scan. */
export interface KnownOfPages {
  /** Every entry whose `sourceUrl` is one of `sourcePages(scan)`. */
  readonly entries: readonly Entry[];
  /** Of the scan's own page. */
  readonly page: PageMemory | undefined;
}

/** What a scan changes: the entries to write, new ones and those that changed; the page's memory, where it is kept. */
export interface Merged {
  readonly entries: readonly Entry[];
  /** Entries that held the place of one that was seen now, and are no more. */
  readonly removed: readonly Entry[];
  readonly page: PageMemory | null;
}

/** The scan's own page in its one spelling. */
export function scannedPage({ scan, spell }: Pick<ScanToMerge, 'scan' | 'spell'>): string {
  return spell(scan.page.url);
}

/** The source pages whose entries a merge needs to see. */
export function sourcePages(merge: Pick<ScanToMerge, 'scan' | 'spell'>): string[] {
  const posts = merge.scan.findings.map((finding) => sourcePage(finding, merge));
  return [...new Set([scannedPage(merge), ...posts, siteSource(merge.scan.page.domain)])];
}

/** Merges a scan into what is known of its pages. */
export function mergeScan(merge: ScanToMerge, known: KnownOfPages): Merged {
  const { scan, loadId, siteIds, sites } = merge;
  const tracked = new Set(sites.map((site) => site.id));
  const before = new Map(known.entries.map((entry) => [entryKey(entry).join('\n'), entry]));
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
  const removed = new Set<Entry>();
  for (const [key, entry] of seen) {
    const places = placesOf(entry, known.entries).filter((place) => !removed.has(place));
    for (const place of places) removed.add(place);
    const old = inherit(before.get(key), entry, places);
    const merged = old ? mergeEntry(old, entry, merge) : entry;
    if (!old || old !== before.get(key) || !sameEntry(old, merged)) changed.push(merged);
  }
  const page = scannedPage(merge);
  const memory = known.page;
  const linksBefore = memory === undefined ? null : memory.loadId === loadId ? memory.linksBefore : memory.links;
  let isKnown = false;
  for (const [key, entry] of before) {
    if (entry.sourceUrl !== page) continue;
    isKnown = true;
    // Links to a site that is tracked no longer are not looked for: that they are not found says nothing.
    if (!tracked.has(entry.siteId)) continue;
    // What was seen in this load is there: a page that takes a link away again, as one scrolls, is no page without it.
    if (seen.has(key) || removed.has(entry) || entry.lastSeen > scan.scannedAt || entry.loads.includes(loadId))
      continue;
    const merged = withoutLink(entry, merge, linksBefore);
    if (!sameEntry(entry, merged)) changed.push(merged);
  }
  const wanted = isKnown || [...seen.values()].some((entry) => entry.sourceUrl === page);
  return { entries: changed, removed: [...removed], page: wanted ? remembered(merge, memory, linksBefore) : null };
}

/** What is known of a scan's pages once it is merged. */
export function entriesAfter(before: readonly Entry[], { entries, removed }: Merged): Entry[] {
  const keyOf = (entry: Entry): string => entryKey(entry).join('\n');
  const gone = new Set(removed.map(keyOf));
  const left = before.filter((entry) => !gone.has(keyOf(entry)));
  return [...new Map([...left, ...entries].map((entry) => [keyOf(entry), entry])).values()];
}

/** The page's memory after a scan; null where it stays as it is. */
function remembered(
  { scan, loadId, spell }: ScanToMerge,
  memory: PageMemory | undefined,
  linksBefore: number | null,
): PageMemory | null {
  if (!scan.complete || !answeredWell(scan) || (memory && memory.lookedAt > scan.scannedAt)) return null;
  return { pageUrl: spell(scan.page.url), links: scan.counts.links, loadId, linksBefore, lookedAt: scan.scannedAt };
}

/** The site ids of a scan for those who have no more than the scan: by the names and roles of the sites. */
export function siteIdsOf(scan: PageScan, sites: readonly TrackedSite[]): string[] {
  const ids = new Map(sites.map((site) => [`${site.role}\n${site.entered}`, site.id]));
  return scan.findings.map((finding) => ids.get(`${finding.role}\n${finding.site}`) ?? '');
}

/** The post's own address where the page shows one, else the page's. */
function sourcePage(finding: Finding, { scan, spell }: Pick<ScanToMerge, 'scan' | 'spell'>): string {
  return spell(finding.post?.url ?? scan.page.url);
}

function newEntry(finding: Finding, merge: ScanToMerge, siteId: string): Entry {
  const { scan, loadId, source, sites, ledgerId, spell, ignored } = merge;
  const { site, role, targetUrl, relation, type, types, followed, reason, reasons } = finding;
  const { anchorText, anchorKind, wrapper, rel, placement, visibility, sendsReferrer, element, frameUrl, context } =
    finding;
  return {
    siteId,
    sourceUrl: sourcePage(finding, merge),
    targetKey: spell(targetUrl),
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
    ...liveSince(scan.scannedAt),
    variants: [targetUrl],
    loads: [loadId],
    noindex: scan.page.robots.noindex,
    canonical: scan.page.canonical,
    changes: [],
    before: { loadId, changes: 0, ...liveSince(scan.scannedAt) },
    timesSeenBy: { [ledgerId]: 1 },
    note: '',
    tags: [],
    notedAt: null,
    ignored,
  };
}

/**
 * A scan that arrives late adds to what is counted and never overwrites what was seen after it. What the user says of the
 * domain is as it stands now, however late the scan.
 */
function mergeEntry(old: Entry, fresh: Entry, { loadId, ledgerId }: ScanToMerge): Entry {
  const counted = old.loads.includes(loadId);
  const timesSeenBy = { ...old.timesSeenBy, [ledgerId]: (old.timesSeenBy[ledgerId] ?? 0) + (counted ? 0 : 1) };
  const both = {
    firstSeen: old.firstSeen < fresh.firstSeen ? old.firstSeen : fresh.firstSeen,
    timesSeen: old.timesSeen + (counted ? 0 : 1),
    timesSeenBy,
    loads: counted ? old.loads : [...old.loads, loadId].slice(-LOADS_KEPT),
    variants: fresh.variants.reduce(addVariant, old.variants),
    ignored: fresh.ignored,
  };
  // What was only expected was never seen: no look at it is late, and what a list says of it cannot have changed.
  const expected = old.timesSeen === 0;
  if (fresh.lastSeen < old.lastSeen && !expected) return { ...old, ...both };
  // A look between the last that showed the link and a later one that did not: the later one knows how it stands.
  if (old.checkedAt !== null && fresh.lastSeen < old.checkedAt && old.before.loadId !== loadId)
    return { ...(expected ? { ...fresh, ...ownOf(old) } : old), ...both, lastSeen: fresh.lastSeen };
  const start = beforeLoad(old, loadId);
  const differences = [
    ...(expected ? [] : changesBetween(start.values, fresh, fresh.lastSeen)),
    ...statusChange(start.standing, fresh, fresh.lastSeen),
  ];
  const { note, tags, notedAt } = old;
  return {
    ...fresh,
    ...both,
    ...withChanges(start, differences, loadId),
    note,
    tags,
    notedAt,
  };
}

/** What of an entry no look at its page says. */
function ownOf({ changes, before, note, tags, notedAt, ...entry }: Entry): Partial<Entry> {
  const { status, missingSince, absentOn, doubt, checkedAt } = entry;
  return { status, missingSince, absentOn, doubt, checkedAt, changes, before, note, tags, notedAt };
}

/** An entry after a look at its page that did not show it. */
function withoutLink(old: Entry, { scan, loadId, spell, ignored }: ScanToMerge, linksBefore: number | null): Entry {
  const start = beforeLoad(old, loadId);
  const standing = afterAbsence(start.standing, { entry: old, scan, linksBefore, spell });
  return {
    ...old,
    ...standing,
    // A post may have been found on a page of another domain than its own.
    ...(old.referringDomain === scan.page.domain && { ignored }),
    ...withChanges(start, statusChange(start.standing, standing, scan.scannedAt), loadId),
  };
}

function withChanges(start: Start, differences: readonly Change[], loadId: string): Pick<Entry, 'changes' | 'before'> {
  const changes = [...start.changes, ...differences].slice(-CHANGES_KEPT);
  return { changes, before: { loadId, changes: changes.length - differences.length, ...start.standing } };
}

function addVariant(variants: readonly string[], address: string): string[] {
  return variants.includes(address) ? [...variants] : [...variants, address].slice(-VARIANTS_KEPT);
}

// Both come from the same maker, so their keys stand in the same order.
function sameEntry(a: Entry, b: Entry): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
