// Copies the facts of one link that leads to a tracked site. It only copies: what the facts mean is judged in
// src/core/classify.
import type { LinkElement, LinkRecord } from '../src/core/facts';
import { withoutUserInfo } from '../src/core/url/normalize-url';
import { attribute, HTML, localName, namespaceOf, SVG } from './dom';
import { writtenAddress } from './find-links';
import { readAncestors } from './read-ancestors';
import { readBox } from './read-box';
import { readAround, readLinkText } from './read-text';

/**
 * @param link the element
 * @param linkIndex its place among the page's links, null in frames
 * @param resolved its address, parsed against the base
 */
export function readLink(link: Element, linkIndex: number | null, resolved: URL): LinkRecord {
  const href = withoutUserInfo(openedAddress(link, resolved));
  return {
    linkIndex,
    rawHref: writtenAddress(link),
    href,
    targetUrl: href,
    wrappers: [],
    element: elementKind(link),
    rel: attribute(link, 'rel'),
    referrerPolicy: attribute(link, 'referrerpolicy'),
    text: readLinkText(link),
    title: attribute(link, 'title') || attribute(link, 'aria-label'),
    ...readAround(link),
    ancestors: readAncestors(link),
    box: readBox(link),
  };
}

const anchorHref = Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'href')?.get;
const areaHref = Object.getOwnPropertyDescriptor(HTMLAreaElement.prototype, 'href')?.get;

// The element's own answer, because pages in older encodings encode the query in theirs (URL Standard, "encoding").
function openedAddress(link: Element, resolved: URL): string {
  const read = namespaceOf(link) === HTML ? (localName(link) === 'area' ? areaHref : anchorHref) : undefined;
  const answer: unknown = read?.call(link);
  return typeof answer === 'string' && answer !== '' ? answer : resolved.href;
}

function elementKind(link: Element): LinkElement {
  if (namespaceOf(link) === SVG) return 'svg';
  return localName(link) === 'area' ? 'area' : 'a';
}
