// Copies the facts of one link that leads to a tracked site. It only copies: what the facts mean is judged in
// src/core/classify.
import type { LinkElement, LinkRecord } from '../src/core/facts';
import type { Match } from '../src/core/scan/sort-address';
import { withoutUserInfo } from '../src/core/url/normalize-url';
import { attribute, HTML, localName, namespaceOf, SVG } from './dom';
import { writtenAddress } from './find-links';
import { readAncestors } from './read-ancestors';
import { readBox } from './read-box';
import { readAround, readLinkText } from './read-text';

// Far more than is kept of anything; a page can make an attribute as long as it likes.
const LIMIT = 20_000;

/**
 * @param link the element
 * @param linkIndex its place among the page's links, null in frames
 * @param match its address, parsed against the base, and where that leads
 */
export function readLink(link: Element, linkIndex: number | null, match: Match): LinkRecord {
  const href = short(withoutUserInfo(openedAddress(link, match.written)));
  return {
    linkIndex,
    rawHref: short(withoutWrittenUserInfo(writtenAddress(link), match.written)),
    href,
    // The element's own word where nothing was unwrapped: it knows the document's encoding.
    targetUrl: match.url.href === match.written.href ? href : short(withoutUserInfo(match.url.href)),
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

function short(text: string): string {
  return text.slice(0, LIMIT);
}

function read(link: Element, name: string): string | null {
  return attribute(link, name)?.slice(0, LIMIT) ?? null;
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

/** The attribute as written, but for a user name and password: those are stored nowhere. */
function withoutWrittenUserInfo(written: string, { username, password }: URL): string {
  return username || password ? written.replace(/([/\\]{2})[^/\\?#]*@/, '$1') : written;
}
