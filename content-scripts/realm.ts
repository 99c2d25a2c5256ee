// A document that is read, and what is known of its links.
import type { DocumentRecord } from '../src/core/facts';
import { newTally, type Tally } from '../src/core/scan/count-links';
import type { Match } from '../src/core/scan/sort-address';
import type { JudgedLink, Seen } from '../src/platform/messages';
import { baseUri, documentUrl, isDead, short } from './dom';
import { follows } from './tree-order';

/** A link to a tracked site. */
export interface FoundLink {
  readonly linkElement: Element;
  readonly realm: Realm;
  match: Match;
  /** Its place among the links of the top document, as far as that is known. */
  linkIndex: number | null;
  /** Whether it has letters of its own; a picture or an empty link has none. */
  hasLetters: boolean;
  /** Whether it stands in a drawing or a formula. */
  isDrawn: boolean;
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
  readonly base: string;
  /** Where it was read; none, once it is to be read anew. */
  place: string;
  /** The heap of every link; for one to a tracked site, that. */
  readonly heapOf: Map<Element, number | FoundLink>;
  readonly tally: Tally;
  /** In tree order. */
  found: FoundLink[];
  /** Each frame in it: its document, or its origin where that is closed. */
  readonly frameRealms: Map<Element, Realm | string>;
  /** Whether every `linkIndex` is known. */
  indexed: boolean;
  record: Seen<DocumentRecord> | null;
  /** Its metas and links to other documents; null where they are to be looked for. */
  heads: readonly Element[] | null;
}

/**
 * A document of which nothing is known yet.
 * @param around the one it is framed in; null for the page itself
 */
export function newRealm(document: Document, around: Realm | null): Realm {
  const own = short(documentUrl(document));
  return {
    document,
    frameUrl: around && own,
    sourceUrl: around && !/^https?:/.test(own) ? around.sourceUrl : own,
    depth: around ? around.depth + 1 : 0,
    base: baseUri(document),
    place: placeOf(document),
    heapOf: new Map(),
    tally: newTally(),
    found: [],
    frameRealms: new Map(),
    indexed: true,
    record: null,
    heads: null,
  };
}

/** Whether a document is to be read anew: it has another address without a load, or another base; or it is gone. */
export function hasMoved({ document, place }: Realm): boolean {
  return isDead(document) || placeOf(document) !== place;
}

/** Its address and what addresses in it resolve against, without the fragment, which changes with every jump within the page. */
function placeOf(document: Document): string {
  return [documentUrl(document), baseUri(document)].map((address) => address.split('#', 1)[0]).join(' ');
}

/** A document and those in its frames, in the contract's order. */
export function inOrder(realm: Realm): Realm[] {
  const inner = [...realm.frameRealms].filter((one): one is [Element, Realm] => typeof one[1] === 'object');
  inner.sort(([a], [b]) => (follows(b, a) ? -1 : 1));
  return [realm, ...inner.flatMap(([, one]) => inOrder(one))];
}
