// Copies the facts of one link that leads to a tracked site. It only copies: what the facts mean is judged in
// src/core/classify, and who receives them takes user names and passwords out (src/core/scan/link-record-schema).
import type { LinkElement, LinkRecord } from '../src/core/facts';
import type { Match } from '../src/core/scan/sort-address';
import { anchorHref, areaHref, HTML, localName, namespaceOf, shortAttribute as read, SVG, short } from './dom';
import { writtenAddress } from './find-links';
import { readAncestors } from './read-ancestors';
import { readBox } from './read-box';
import { readAround, readLinkText } from './read-text';

/**
 * @param link the element
 * @param match its address, parsed against the base, and where that leads
 */
export function readLink(link: Element, match: Match): LinkRecord {
  const href = short(openedAddress(link, match.written));
  return {
    // Known when somebody asks for it (number-links).
    linkIndex: null,
    rawHref: short(writtenAddress(link)),
    href,
    // The element's own word where nothing was unwrapped: it knows the document's encoding.
    targetUrl: match.url.href === match.written.href ? href : short(match.url.href),
    wrappers: match.wrappers,
    element: elementKind(link),
    rel: read(link, 'rel'),
    referrerPolicy: read(link, 'referrerpolicy'),
    text: readLinkText(link),
    title: read(link, 'title') || read(link, 'aria-label'),
    ...readAround(link),
    ancestors: readAncestors(link),
    box: readBox(link),
  };
}

// The element's own answer, because pages in older encodings encode the query in theirs (URL Standard, "encoding").
function openedAddress(link: Element, resolved: URL): string {
  const answer = namespaceOf(link) === HTML && (localName(link) === 'area' ? areaHref : anchorHref)(link as never);
  return answer || resolved.href;
}

function elementKind(link: Element): LinkElement {
  if (namespaceOf(link) === SVG) return 'svg';
  return localName(link) === 'area' ? 'area' : 'a';
}
