// One look at the page: find → match → read → classify. What comes out is the scan, and the element behind each
// finding, so that it can be marked and shown.
import type { Tables } from '../src/core/classify/tables';
import type { DocumentRecord, PageRecord } from '../src/core/facts';
import type { PlatformRow } from '../src/core/platforms/platform';
import { newTally, type Tally } from '../src/core/scan/count-links';
import { makeFinding } from '../src/core/scan/make-finding';
import type { Matcher } from '../src/core/scan/match-target';
import type { Finding } from '../src/core/scan/page-scan-schema';
import { makeSorter, type Revealed } from '../src/core/scan/sort-address';
import { collapse } from '../src/core/text/plain-text';
import type { DomainFacts } from '../src/core/url/domain-facts';
import type { Unwrapper } from '../src/core/url/unwrap-redirect';
import { baseUri, type Root } from './dom';
import { findDocuments } from './find-documents';
import { findLinks, writtenAddress } from './find-links';
import { readLink } from './read-link';
import { readDocument, readPage } from './read-page';
import { readPost, rowsOf } from './read-post';
import { shownAddress } from './shown-address';

/** A finding and the element it was read from. */
export interface FoundLink {
  readonly finding: Finding;
  readonly siteId: string;
  readonly element: Element;
  /** Whether it has letters of its own; a picture or an empty link has none. */
  readonly hasLetters: boolean;
}

/** A link behind an opaque shortener. */
export interface ShortLink {
  readonly element: Element;
  readonly href: string;
}

export interface Seen {
  readonly page: PageRecord;
  readonly tally: Tally;
  readonly links: readonly FoundLink[];
  /** The first hundred that nothing reveals. */
  readonly shortened: readonly ShortLink[];
  readonly unreadFrames: readonly string[];
  /** Every document and shadow root that was read: where changes are watched for. */
  readonly roots: readonly Root[];
}

/** What a look works with. */
export interface Instruments {
  readonly matcher: Matcher;
  readonly unwrapper: Unwrapper;
  readonly tables: Tables;
  /** What the background told of the page's domain. */
  readonly facts: DomainFacts;
  readonly platforms: readonly PlatformRow[];
  /** What short addresses were found to mean, when the user asked. */
  readonly resolved: ReadonlyMap<string, string>;
  /** The rules of the page's own headers, null where they were not seen. */
  readonly headers: DocumentRecord['headers'];
}

const SHORTENED_KEPT = 100;

/** Looks at a page, its frames and shadow roots. */
export function lookAtPage(top: Document, instruments: Instruments): Seen {
  const { matcher, unwrapper, facts, resolved } = instruments;
  const tally = newTally();
  const sorter = makeSorter(matcher, unwrapper, facts, tally);
  const { found, unread } = findDocuments(top);
  const links: FoundLink[] = [];
  const platforms = rowsOf(top, instruments.platforms);
  const shortened: ShortLink[] = [];

  const revealIn =
    (element: Element) =>
    (short: URL): Revealed | null => {
      const shown = shownAddress(element);
      if (shown) return shown;
      const answer = resolved.get(short.href);
      if (answer !== undefined) return { url: answer, wrapper: short.hostname };
      if (shortened.length < SHORTENED_KEPT) shortened.push({ element, href: short.href });
      return null;
    };

  for (const one of found) {
    const isTop = one.document === top;
    const document = readDocument(one, isTop ? instruments.headers : null);
    const base = baseUri(one.document);
    const elements = findLinks(one.roots);
    for (let at = 0; at < elements.length; at += 1) {
      const element = elements[at] as Element;
      const index = tally.links;
      const match = sorter.sort(writtenAddress(element), base, revealIn(element));
      if (!match) continue;
      const record = readLink(element, isTop ? index : null, match);
      const post = readPost(element, platforms, base);
      const hasLetters = record.text.some((piece) => piece.kind === 'text' && collapse(piece.text) !== '');
      const finding = { ...makeFinding(record, document, match.site, match.relation, instruments.tables), post };
      links.push({ element, siteId: match.site.id, hasLetters, finding });
    }
  }
  const [first] = found;
  if (!first) throw new Error('the page has no document');
  return {
    page: readPage(first, facts.domain, instruments.headers, platforms),
    tally,
    links,
    shortened,
    unreadFrames: unread,
    roots: found.flatMap((one) => one.roots),
  };
}
