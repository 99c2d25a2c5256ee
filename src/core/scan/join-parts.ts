// A page and the frames of other sites in it, each looked at by a script of its own, become one scan. Pure, and the same
// whatever order they came in: parts may arrive late, again, or never.
import { answeredWell } from '../ledger/judge-absence';
import { parseUrl, plainHost } from '../url/normalize-url';
import { isAtOrBelow } from '../url/same-site';
import type { Counts, Finding, PageScan } from './page-scan-schema';

/** What was seen in one document with all it can look into: the page itself, or a frame of another site. */
export interface Part {
  /** What the page script calls its document. */
  readonly documentId: string;
  readonly scanId: string;
  /** Whether it came to its address only a moment ago. */
  readonly unsettled: boolean;
  readonly scan: PageScan;
  /** The id of the tracked site of each finding, in order. */
  readonly siteIds: readonly string[];
}

export interface FramePart extends Part {
  /** The browser's number of the frame. */
  readonly frameId: number;
}

/** Whose findings stand where: those of a frame of another site begin at `from`, and end where the next begins. */
export interface FramePlace {
  readonly frameId: number;
  readonly scanId: string;
  readonly from: number;
}

export interface Joined {
  readonly scan: PageScan;
  readonly siteIds: readonly string[];
  /** In order; a page without such frames has none. */
  readonly frames: readonly FramePlace[];
}

/** Puts the frames of other sites behind the page, by address. */
export function joinParts({ scan: top, siteIds }: Pick<Part, 'scan' | 'siteIds'>, parts: readonly FramePart[]): Joined {
  if (parts.length === 0) return { scan: top, siteIds, frames: [] };
  const sorted = [...parts].sort(byAddress);
  const scans = [top, ...sorted.map(({ scan }) => scan)];
  const findings = [...top.findings];
  const frames: FramePlace[] = [];
  for (const { frameId, scanId, scan } of sorted) {
    frames.push({ frameId, scanId, from: findings.length });
    findings.push(...scan.findings.map((finding) => inFrame(finding, scan.page.url)));
  }
  const readFrames = new Set([
    ...scans.flatMap((scan) => scan.readFrames),
    // A frame that shows an error says nothing about the links that it held before.
    ...sorted.flatMap(({ scan }) => (answeredWell(scan) ? scan.page.url : [])),
  ]);
  return {
    scan: {
      ...top,
      counts: scans.map(({ counts }) => counts).reduce(addCounts),
      findings,
      readFrames: [...readFrames].sort(),
      unreadFrames: withoutRead(
        scans.flatMap((scan) => scan.unreadFrames),
        sorted.map(({ scan }) => scan.page),
      ),
      complete: scans.every(({ complete }) => complete),
      scannedAt: scans.map(({ scannedAt }) => scannedAt).reduce((a, b) => (a > b ? a : b)),
      tookMs: Math.round(scans.reduce((sum, { tookMs }) => sum + tookMs, 0) * 10) / 10,
    },
    siteIds: [...siteIds, ...sorted.flatMap((part) => part.siteIds)],
    frames,
  };
}

/** Which frame has a finding of a joint scan, and its place among that frame's own; null: the page itself has it. */
export function placeOf(index: number, frames: readonly FramePlace[]): (FramePlace & { readonly at: number }) | null {
  const place = frames.findLast(({ from }) => from <= index);
  return place ? { ...place, at: index - place.from } : null;
}

function byAddress(a: FramePart, b: FramePart): number {
  const [one, other] = [a.scan.page.url, b.scan.page.url];
  return one === other ? a.frameId - b.frameId : one < other ? -1 : 1;
}

/** As it is told of the page: a place among the links of a frame is none among those of the page. */
function inFrame(finding: Finding, frameUrl: string): Finding {
  return { ...finding, linkIndex: null, frameUrl: finding.frameUrl ?? frameUrl };
}

function addCounts(a: Counts, b: Counts): Counts {
  const { backlinks: ofA, ...ownA } = a;
  const { backlinks: ofB, ...ownB } = b;
  return { ...addEach(ownA, ownB), backlinks: addEach(ofA, ofB) };
}

function addEach<Key extends string>(a: Readonly<Record<Key, number>>, b: Readonly<Record<Key, number>>) {
  return Object.fromEntries(Object.entries<number>(a).map(([key, sum]) => [key, sum + b[key as Key]])) as Record<
    Key,
    number
  >;
}

type Unread = PageScan['unreadFrames'][number];

/**
 * The frames that nobody read: of those that the documents around them found closed, one less for each that told of
 * itself. A document names a closed frame by its `src`, and the frame may be elsewhere by now. So first those go that are
 * named alike, then those of the same site (a redirect to `www.`), then those whose `src` says nothing, then any.
 */
function withoutRead(unread: readonly Unread[], read: readonly PageScan['page'][]): Unread[] {
  const left = new Map<string, number>();
  for (const { origin, count } of unread) left.set(origin, (left.get(origin) ?? 0) + count);
  const names = [...left.keys()].sort();
  const take = (origin: string | undefined): boolean => {
    const count = origin === undefined ? 0 : (left.get(origin) ?? 0);
    if (origin !== undefined && count > 0) left.set(origin, count - 1);
    return count > 0;
  };
  const isLeft = (name: string): boolean => (left.get(name) ?? 0) > 0;
  const hostIn = (name: string): string => {
    const url = parseUrl(name);
    return url ? plainHost(url) : '';
  };
  const ways: readonly ((page: PageScan['page']) => string | undefined)[] = [
    ({ url }) => originOf(url),
    ({ domain }) => names.find((name) => isLeft(name) && isAtOrBelow(hostIn(name), domain)),
    () => names.find((name) => isLeft(name) && !/^https?:/.test(name)),
    () => names.find(isLeft),
  ];
  ways.reduce((rest, way) => rest.filter((page) => !take(way(page))), read);
  return names.flatMap((origin) => (isLeft(origin) ? { origin, count: left.get(origin) ?? 0 } : []));
}

/** As the page script names a closed frame (content-scripts/enter-roots.ts). */
function originOf(address: string): string {
  const url = parseUrl(address);
  return url && url.origin !== 'null' ? url.origin : (url?.protocol ?? '');
}
