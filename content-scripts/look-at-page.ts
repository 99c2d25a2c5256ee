// One look at the page: find → match → read → classify. What comes out is the scan, and the element behind each
// finding, so that it can be marked and shown.
import type { PageRecord, TrackedSite } from '../src/core/facts';
import { newTally, type Tally } from '../src/core/scan/count-links';
import { makeFinding } from '../src/core/scan/make-finding';
import { makeMatcher } from '../src/core/scan/match-target';
import type { Finding } from '../src/core/scan/page-scan-schema';
import { makeSorter } from '../src/core/scan/sort-address';
import { collapse } from '../src/core/text/plain-text';
import type { DomainFacts } from '../src/core/url/domain-facts';
import { baseUri, type Root } from './dom';
import { findDocuments } from './find-documents';
import { findLinks, writtenAddress } from './find-links';
import { readLink } from './read-link';
import { readDocument, readPage } from './read-page';

/** A finding and the element it was read from. */
export interface FoundLink {
  readonly finding: Finding;
  readonly siteId: string;
  readonly element: Element;
  /** Whether it has letters of its own; a picture or an empty link has none. */
  readonly hasLetters: boolean;
}

export interface Seen {
  readonly page: PageRecord;
  readonly tally: Tally;
  readonly links: readonly FoundLink[];
  readonly unreadFrames: readonly string[];
  /** Every document and shadow root that was read: where changes are watched for. */
  readonly roots: readonly Root[];
}

/**
 * Looks at a page.
 * @param top its document
 * @param sites what is tracked
 * @param facts what the background told of the page's domain
 */
export function lookAtPage(top: Document, sites: readonly TrackedSite[], facts: DomainFacts): Seen {
  const matcher = makeMatcher(sites);
  const tally = newTally();
  const sorter = makeSorter(matcher, facts, tally);
  const { found, unread } = findDocuments(top);
  const links: FoundLink[] = [];

  for (const one of found) {
    const document = readDocument(one);
    const isTop = one.document === top;
    const base = baseUri(one.document);
    const elements = findLinks(one.roots);
    for (let at = 0; at < elements.length; at += 1) {
      const element = elements[at] as Element;
      const index = tally.links;
      const match = sorter.sort(writtenAddress(element), base);
      if (!match) continue;
      const record = readLink(element, isTop ? index : null, match.url);
      const hasLetters = record.text.some((piece) => piece.kind === 'text' && collapse(piece.text) !== '');
      links.push({
        element,
        siteId: match.site.id,
        hasLetters,
        finding: makeFinding(record, document, match.site, match.relation),
      });
    }
  }
  const [first] = found;
  if (!first) throw new Error('the page has no document');
  return {
    page: readPage(first, facts.domain),
    tally,
    links,
    unreadFrames: unread,
    roots: found.flatMap((one) => one.roots),
  };
}
