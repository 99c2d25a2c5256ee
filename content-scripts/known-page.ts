// What is known of the page, and what of it is still to be read: the one thing that reading, noting changes and searching
// share.
import type { PlatformRow } from '../src/core/platforms/platform';
import type { Sorter } from '../src/core/scan/sort-address';
import { isDead, type Root, rootOf } from './dom';
import type { PageFacts } from './read-page';
import { type FoundLink, newRealm, type Realm } from './realm';

/** What reading works with. */
export interface Instruments {
  readonly sorter: Sorter;
  readonly platforms: readonly PlatformRow[];
  /** What short addresses were found to mean, when the user asked. */
  readonly resolved: ReadonlyMap<string, string>;
  /** The rules of the page's own headers, null where they were not seen. */
  headers: string | null;
}

export interface Hooks {
  /** A document or shadow root is read from now on. */
  observe(root: Root, realm: Realm): void;
  forget(root: Root): void;
  /** A frame was met. */
  listen(frame: Element): void;
  /** Whether a node is ours. */
  owns(node: Node): boolean;
}

export interface KnownPage {
  readonly tools: Instruments;
  readonly hooks: Hooks;
  /** The page itself. */
  topRealm: Realm;
  /** Where links are looked for and changes watched for. */
  readonly roots: Map<Root, Realm>;
  /** The first hundred links that lead to an opaque shortener which nothing reveals. */
  readonly shortened: Map<Element, string>;
  /** The facts of the page itself, where they were read. */
  pageFacts: PageFacts | null;
  /** Rises with every link that comes or goes. */
  edition: number;
  /** How many roots a search found that no change told of. */
  lateRoots: number;
  /** The rows of platforms that the page answers to. */
  platforms: readonly PlatformRow[];
  /** About how many elements it has: those that were looked at, and as many more as there are links, for lists. */
  extent: number;
  /** Whether a style sheet for the whole page would be felt. */
  large: boolean;
  readonly addedParts: Set<Element>;
  /** Links to be read; what is known of those that were taken out. */
  readonly touchedLinks: Map<Element, FoundLink | null>;
  readonly framesTouched: Map<Element, Realm>;
  /** Elements that may hold a shadow root, in the lists they were met in: those not searched yet, and the others. */
  unsearched: ArrayLike<Element>[];
  /** null where some of them are gone: nobody keeps those alive for us. */
  searched: ArrayLike<Element>[] | null;
}

/** A page of which nothing is known yet. */
export function newPage(document: Document, tools: Instruments, hooks: Hooks): KnownPage {
  return {
    tools,
    hooks,
    topRealm: newTop(document),
    roots: new Map(),
    shortened: new Map(),
    pageFacts: null,
    edition: 0,
    lateRoots: 0,
    platforms: [],
    extent: 0,
    large: false,
    addedParts: new Set(),
    touchedLinks: new Map(),
    framesTouched: new Map(),
    unsearched: [],
    searched: [],
  };
}

/** The realm of the page itself, with nothing read. */
export function newTop(document: Document): Realm {
  return newRealm(document, null);
}

/** The document an element is read with, wherever it is now; undefined where it is in none. */
export function realmOf({ roots }: KnownPage, element: Element): Realm | undefined {
  return isDead(element) ? undefined : roots.get(rootOf(element) as Root);
}
