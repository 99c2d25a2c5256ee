// What is known of every link of the page, kept true piece by piece: the first pass reads all, then only what changed
// is read again. A link's heap is remembered, so that it can be taken back when the link goes.
import type { DocumentRecord } from '../src/core/facts';
import type { PlatformRow } from '../src/core/platforms/platform';
import { count, heaps, newTally, type Tally } from '../src/core/scan/count-links';
import type { Match, Revealed, Sorter } from '../src/core/scan/sort-address';
import { parseUrl } from '../src/core/url/normalize-url';
import type { IsTracking } from '../src/core/url/plain-query';
import type { JudgedLink, Seen, SeenPage } from '../src/platform/messages';
import {
  attribute,
  baseUri,
  documentIn,
  documentUrl,
  hasAttribute,
  isDead,
  isElement,
  localName,
  matches,
  parentNode,
  type Root,
  rootOf,
} from './dom';
import { framesIn, isLink, LINKS, within, writtenAddress } from './find-links';
import { readDocument, readPage } from './read-page';
import { rowsOf } from './read-post';
import { anyRootOf, HOSTS, likelihood, shadowRootOf } from './shadow-roots';
import { shownAddress } from './shown-address';
import { tired, type Work } from './slices';
import { follows, insertInOrder } from './tree-order';

/** A link to a tracked site. */
export interface FoundLink {
  readonly element: Element;
  readonly realm: Realm;
  match: Match;
  /** Its place among the links of the top document, as far as that is known. */
  linkIndex: number | null;
  /** Whether it has letters of its own; a picture or an empty link has none. */
  hasLetters: boolean;
  /** What was judged of it; null before the first time. */
  judged: JudgedLink | null;
  /** Whether its facts are to be read again. */
  stale: boolean;
}

/** A document that can be read: the page, or a frame in it that the browser leaves open to the page's own origin. */
export interface Realm {
  readonly document: Document;
  /** null for the page itself. */
  readonly frameUrl: string | null;
  /** The address visits from here come from: its own, or for srcdoc, about:blank and blob: the embedding page's. */
  readonly sourceUrl: string;
  readonly depth: number;
  base: string;
  /** The heap of every link; for one to a tracked site, that. */
  readonly links: Map<Element, number | FoundLink>;
  readonly tally: Tally;
  /** In tree order. */
  found: FoundLink[];
  /** Each frame in it: its document, or its origin where that is closed. */
  readonly frames: Map<Element, Realm | string>;
  /** Whether every `linkIndex` is known. */
  indexed: boolean;
  record: Seen<DocumentRecord> | null;
}

/** What the index works with. */
export interface Instruments {
  readonly isTracking: IsTracking;
  readonly sorter: Sorter;
  readonly platforms: readonly PlatformRow[];
  /** What short addresses were found to mean, when the user asked. */
  readonly resolved: ReadonlyMap<string, string>;
  /** The rules of the page's own headers, null where they were not seen. */
  headers: string | null;
}

export interface Hooks {
  /** A document or shadow root is read from now on. */
  entered(root: Root, realm: Realm): void;
  left(root: Root): void;
  /** Whether a node is ours. */
  owns(node: Node): boolean;
}

// Frames within frames within frames: deeper than this nobody reads.
const DEPTH = 16;
const SHORTENED_KEPT = 100;
// A rule for marked text makes the browser compute the style of every element anew: 2 to 5 µs each in Chromium 156.
const LARGE = 20_000;
const HEAD = 'base,meta,link,html';
// How far above changed text the link is looked for whose text it is.
const LEVELS_UP = 10;

export type PageIndex = ReturnType<typeof makePageIndex>;

export function makePageIndex(top: Document, instruments: Instruments, hooks: Hooks) {
  const { sorter, resolved } = instruments;
  const roots = new Map<Root, Realm>();
  const shortened = new Map<Element, string>();
  let page = newRealm(top, null, documentUrl(top), 0);
  let facts: SeenPage | null = null;
  let platforms: PlatformRow[] = [];
  let version = 0;
  let large = false;

  // What changed and was not read yet.
  let everything = false;
  const added = new Set<Element>();
  /** Links to be read; what is known of those that were taken out. */
  const touched = new Map<Element, FoundLink | null>();
  const framesTouched = new Map<Element, Realm>();
  /** Elements and roots that came and may hold a closed root. */
  let unsearched: Element[] = [];
  let entered: Root[] = [];

  const revealIn =
    (element: Element) =>
    (short: URL): Revealed | null => {
      const shown = shownAddress(element);
      if (shown) return shown;
      const answer = resolved.get(short.href);
      if (answer !== undefined) return { url: answer, wrapper: short.hostname };
      if (shortened.size < SHORTENED_KEPT) shortened.set(element, short.href);
      return null;
    };

  const forget = (element: Element, realm: Realm): FoundLink | null => {
    const before = realm.links.get(element);
    if (before === undefined) return null;
    realm.links.delete(element);
    shortened.delete(element);
    const heap = typeof before === 'number' ? before : before.match.heap;
    count(realm.tally, heap, -1);
    if (heap & heaps.link) realm.indexed = false;
    if (typeof before === 'number') return null;
    realm.found.splice(realm.found.indexOf(before), 1);
    return before;
  };

  /** Puts a link on its heap. It was on none. */
  const add = (element: Element, realm: Realm, before: FoundLink | null): void => {
    if (!isLink(element)) return;
    const sorted = sorter.sort(writtenAddress(element), realm.base, revealIn(element));
    const { links, tally } = realm;
    if (typeof sorted === 'number') {
      links.set(element, sorted);
      count(tally, sorted, 1);
      return;
    }
    const linkIndex = realm === page ? tally.links : null;
    const found: FoundLink = {
      element,
      realm,
      match: sorted,
      linkIndex,
      hasLetters: before?.hasLetters ?? true,
      judged: before?.judged ?? null,
      stale: true,
    };
    links.set(element, found);
    count(tally, sorted.heap, 1);
    insertInOrder(realm.found, found);
  };

  /** Reads a link anew, wherever it is now. */
  const sync = (element: Element, lifted: FoundLink | null): void => {
    const realm = isDead(element) ? null : roots.get(rootOf(element) as Root);
    if (!realm) return;
    const before = forget(element, realm) ?? lifted;
    if (!matches(element, LINKS)) return;
    realm.indexed = false;
    add(element, realm, before);
  };

  const touch = (element: Element, lifted: FoundLink | null = null): void => {
    touched.set(element, lifted ?? touched.get(element) ?? null);
  };

  function* enterRoot(root: Root, realm: Realm): Work {
    if (roots.has(root)) return;
    roots.set(root, realm);
    entered.push(root);
    hooks.entered(root, realm);
    const before = realm.tally.links;
    const links = within(root, LINKS);
    for (let at = 0; at < links.length; at += 1) {
      const link = links[at] as Element;
      if (!realm.links.has(link) && !touched.has(link)) add(link, realm, null);
      if (tired()) yield;
    }
    if (root !== realm.document && realm.tally.links > before) realm.indexed = false;
    yield* enterInner(root, realm, false);
  }

  /** The shadow roots and frames in a part of the page. */
  function* enterInner(part: Root | Element, realm: Realm, came: boolean): Work {
    const hosts = within(part, HOSTS);
    for (let at = 0; at < hosts.length; at += 1) {
      const host = hosts[at] as Element;
      const shadow = shadowRootOf(host);
      if (shadow && roots.get(rootOf(host) as Root) === realm) yield* enterRoot(shadow, realm);
      else if (came) unsearched.push(host);
      if (tired()) yield;
    }
    for (const frame of framesIn(part)) yield* enterFrame(frame, realm);
  }

  function* enterFrame(frame: Element, realm: Realm): Work {
    const known = realm.frames.get(frame);
    const inside = !isDead(frame) && roots.get(rootOf(frame) as Root) === realm;
    const inner = inside && realm.depth < DEPTH ? documentIn(frame) : null;
    const origin = inside ? originOf(frame) : '';
    // Firefox leaves the empty document it began with in a frame it was kept from loading, where Chromium puts a
    // closed page of its own: neither was read.
    const open = inner && !(documentUrl(inner) === 'about:blank' && origin.startsWith('http')) ? inner : null;
    if (open && typeof known === 'object' && known.document === open) return;
    leaveFrame(frame, realm);
    if (!inside) return;
    version += 1;
    if (!open) {
      realm.frames.set(frame, origin);
      return;
    }
    const inRealm = newRealm(open, documentUrl(open), realm.sourceUrl, realm.depth + 1);
    realm.frames.set(frame, inRealm);
    yield* enterRoot(open, inRealm);
  }

  const leaveRealm = (realm: Realm): void => {
    for (const inner of realm.frames.values()) if (typeof inner === 'object') leaveRealm(inner);
    for (const [root, of] of roots) {
      if (of !== realm) continue;
      roots.delete(root);
      hooks.left(root);
    }
  };

  const leaveFrame = (frame: Element, realm: Realm): void => {
    const known = realm.frames.get(frame);
    if (known === undefined) return;
    version += 1;
    if (typeof known === 'object') leaveRealm(known);
    realm.frames.delete(frame);
  };

  const leaveRoot = (root: Root): void => {
    const realm = roots.get(root);
    if (!realm) return;
    roots.delete(root);
    hooks.left(root);
    version += 1;
    noteGone(root, realm);
  };

  /** Takes out what was in a part of the page that is gone or has moved: what stays is in order, and in its document. */
  const noteGone = (part: Root | Element, realm: Realm): void => {
    // Also those whose address went before they did.
    const links = within(part, 'a,area');
    for (let at = 0; at < links.length; at += 1) touch(links[at] as Element, forget(links[at] as Element, realm));
    if (roots.size > 1) {
      const hosts = within(part, HOSTS);
      for (let at = 0; at < hosts.length; at += 1) {
        const shadow = shadowRootOf(hosts[at] as Element);
        if (shadow) leaveRoot(shadow);
      }
    }
    if (realm.frames.size > 0) for (const frame of framesIn(part)) leaveFrame(frame, realm);
  };

  /** The link whose text changed is read again. */
  const noteText = (target: Node, realm: Realm): void => {
    let node: Node | null = target;
    for (let level = 0; node && level < LEVELS_UP; level += 1, node = parentNode(node) as Node | null) {
      const link = realm.links.get(node as Element);
      if (typeof link === 'object') link.stale = true;
      if (link !== undefined) return;
    }
  };

  /** What the document says of itself, and what its addresses resolve against. */
  const noteHead = (part: Element, realm: Realm): void => {
    if (within(part, HEAD).length === 0) return;
    facts = realm.record = null;
    for (const link of realm.found) link.stale = true;
    if (baseOf(realm.document) !== realm.base) everything = true;
  };

  const inOrder = (realm: Realm): Realm[] => {
    const inner = [...realm.frames].filter((one): one is [Element, Realm] => typeof one[1] === 'object');
    inner.sort(([a], [b]) => (follows(b, a) ? -1 : 1));
    return [realm, ...inner.flatMap(([, one]) => inOrder(one))];
  };

  return {
    get version(): number {
      return version;
    },
    get platforms(): readonly PlatformRow[] {
      return platforms;
    },
    isTracking: instruments.isTracking,
    /** Whether a style sheet for the whole page would be felt. */
    get large(): boolean {
      return large;
    },
    /** The facts of the page itself. */
    get facts(): SeenPage {
      if (!facts) {
        platforms = rowsOf(top, instruments.platforms, large);
        facts = readPage(page, instruments.headers, platforms);
      }
      return facts;
    },
    /** The first hundred links that lead to an opaque shortener which nothing reveals, by their elements. */
    shortened,
    /** Where changes are watched for. */
    roots: (): Root[] => [...roots.keys()],
    /** Every link to a tracked site, in the contract's order. */
    found: (): FoundLink[] => inOrder(page).flatMap((realm) => realm.found),
    /** What was counted in all documents together. */
    tally(): Tally {
      const sum = newTally();
      for (const { tally } of inOrder(page))
        for (const heap of Object.keys(sum) as (keyof Tally)[]) sum[heap] += tally[heap];
      return sum;
    },
    /** The origin of each frame that is closed, or the scheme where it has none. */
    unread: (): string[] =>
      inOrder(page).flatMap((realm) => [...realm.frames.values()].filter((one) => typeof one === 'string')),
    /** The address of each frame that was read. */
    readFrames: (): string[] => inOrder(page).flatMap(({ frameUrl }) => frameUrl ?? []),
    documentOf: (realm: Realm): Seen<DocumentRecord> =>
      (realm.record ??= readDocument(realm, realm === page ? instruments.headers : null)),
    setHeaders(headers: string | null): void {
      instruments.headers = headers;
    },
    /** What the page or its headers say of themselves is read again, and so is every link found. */
    refresh(): void {
      facts = null;
      for (const realm of inOrder(page)) {
        realm.record = null;
        for (const link of realm.found) link.stale = true;
      }
    },

    /** Reads the whole page, as if for the first time. */
    *pass(): Work {
      const before = new Map(inOrder(page).flatMap(({ found }) => found.map((link) => [link.element, link.judged])));
      leaveRealm(page);
      for (const set of [added, touched, framesTouched, shortened]) set.clear();
      unsearched = [];
      everything = false;
      facts = null;
      version += 1;
      page = newRealm(top, null, documentUrl(top), 0);
      large = within(top, '*').length > LARGE;
      yield* enterRoot(top, page);
      // Marks stay where they are until their links are judged again.
      for (const realm of inOrder(page)) for (const link of realm.found) link.judged = before.get(link.element) ?? null;
    },

    /**
     * Takes note of changes. What is gone is looked into at once, for it cannot be found later.
     * @returns whether there is anything to read
     */
    note(records: readonly MutationRecord[], realm: Realm): boolean {
      let any = false;
      for (const { type, target, addedNodes, removedNodes } of records) {
        if (isDead(target)) continue;
        any = true;
        if (type === 'attributes') {
          const element = target as Element;
          const name = localName(element);
          if (name.endsWith('frame')) framesTouched.set(element, realm);
          else if (name === 'a' || name === 'area') touch(element);
          else noteHead(element, realm);
          continue;
        }
        // `document.open` takes everything, our listeners too.
        if (target === realm.document) everything = true;
        let theirs = false;
        for (let at = 0; at < addedNodes.length; at += 1) {
          const node = addedNodes[at] as Node;
          if (hooks.owns(node)) continue;
          theirs = true;
          if (isElement(node)) added.add(node);
        }
        for (let at = 0; at < removedNodes.length; at += 1) {
          const node = removedNodes[at] as Node;
          if (hooks.owns(node)) continue;
          theirs = true;
          if (isElement(node)) {
            noteGone(node, realm);
            noteHead(node, realm);
          }
        }
        any = theirs;
        if (theirs && realm.found.length > 0) noteText(target, realm);
      }
      return any;
    },
    /** A frame may hold another document now. */
    noteFrame(frame: Element, realm: Realm): void {
      framesTouched.set(frame, realm);
    },

    /** Reads what changed. */
    *apply(): Work {
      // A new address without a load is what addresses without a base resolve against.
      if (baseOf(top) !== page.base) everything = true;
      for (const element of added) {
        added.delete(element);
        const realm = isDead(element) ? null : roots.get(rootOf(element) as Root);
        if (!realm) continue;
        noteHead(element, realm);
        const links = within(element, LINKS);
        for (let at = 0; at < links.length; at += 1) {
          touch(links[at] as Element);
          if (tired()) yield;
        }
        yield* enterInner(element, realm, true);
      }
      if (everything) return yield* this.pass();
      if (touched.size > 0) version += 1;
      for (const [element, lifted] of touched) {
        touched.delete(element);
        sync(element, lifted);
        if (tired()) yield;
      }
      for (const [frame, realm] of framesTouched) {
        framesTouched.delete(frame);
        yield* enterFrame(frame, realm);
      }
    },

    /**
     * Looks for closed shadow roots, and for open ones that came to elements that were there before: neither shows in a
     * change. Custom elements first.
     * @param all everywhere; else only in what came since the last time
     */
    *search(all: boolean): Work {
      const places = (all ? [...roots.keys()] : entered).filter((root) => !isDead(root));
      const known = all ? places.length : 0;
      entered = [];
      const fresh = unsearched.filter((host) => !isDead(host));
      unsearched = [];
      for (const likely of [2, 1]) {
        const look = function* (hosts: ArrayLike<Element>, isNew: boolean): Work {
          for (let at = 0; at < hosts.length; at += 1) {
            if (tired()) yield;
            const host = hosts[at] as Element;
            const how = likelihood(host);
            // What was just found has been looked into by nobody.
            const shadow = how === likely || (isNew && how > 0) ? anyRootOf(host) : null;
            const realm = shadow && !roots.has(shadow) && !hooks.owns(host) ? roots.get(rootOf(host) as Root) : null;
            if (!shadow || !realm) continue;
            version += 1;
            yield* enterRoot(shadow, realm);
          }
          places.push(...entered.splice(0));
        };
        yield* look(fresh, false);
        for (let at = 0; at < places.length; at += 1) yield* look(within(places[at] as Root, HOSTS), at >= known);
      }
    },

    /** Finds the place of each link found among all links of the page, where that is not known any more. */
    *index(): Work {
      if (page.indexed || page.found.length === 0) return;
      const shadows = new Map<Element, Root>();
      for (const [root, realm] of roots)
        if (realm === page && root !== top) shadows.set((root as ShadowRoot).host, root);
      // What changes while this is under way takes it back.
      page.indexed = true;
      let links = 0;
      const visit = function* (root: Root): Work {
        // In tree order, what is in a shadow root at its host.
        const elements = within(root, shadows.size > 0 ? '*' : LINKS);
        for (let at = 0; at < elements.length; at += 1) {
          const element = elements[at] as Element;
          const known = page.links.get(element);
          if (typeof known === 'object') known.linkIndex = links;
          const heap = typeof known === 'object' ? known.match.heap : (known ?? 0);
          if (heap & heaps.link) links += 1;
          const shadow = shadows.get(element);
          if (shadow) yield* visit(shadow);
          if (tired()) yield;
        }
      };
      yield* visit(top);
      version += 1;
    },
    /** Whether every place is known. */
    get indexed(): boolean {
      return page.indexed;
    },
  };
}

function newRealm(document: Document, frameUrl: string | null, parentUrl: string, depth: number): Realm {
  const own = documentUrl(document);
  return {
    document,
    frameUrl,
    sourceUrl: /^https?:/.test(own) ? own : parentUrl,
    depth,
    base: baseOf(document),
    links: new Map(),
    tally: newTally(),
    found: [],
    frames: new Map(),
    indexed: true,
    record: null,
  };
}

/** Without the fragment, which changes with every jump within the page and leads nowhere else. */
function baseOf(document: Document): string {
  return baseUri(document).split('#', 1)[0] as string;
}

function originOf(frame: Element): string {
  if (hasAttribute(frame, 'srcdoc')) return 'srcdoc';
  const url = parseUrl(attribute(frame, 'src') ?? 'about:blank', baseUri(frame));
  if (!url) return 'about:';
  return url.origin !== 'null' ? url.origin : url.protocol;
}
