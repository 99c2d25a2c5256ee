// The elements that are links, in a part of the page.
import {
  attribute,
  attributeNs,
  isElement,
  matches,
  namespaceOf,
  query,
  queryInside,
  type Root,
  SVG,
  XLINK,
} from './dom';

// `a` without a namespace finds HTML and SVG links alike; `*|href` also finds the older xlink:href.
export const LINKS = 'a[href],area[href],a[*|href]';

/** What a selector finds in a root; or in an element, the element itself included. */
export function within(part: Root | Element, selector: string): ArrayLike<Element> {
  if (!isElement(part)) return query(part, selector);
  const inner = queryInside(part, selector);
  return matches(part, selector) ? [part, ...inner] : inner;
}

/** Whether what looks like a link is of HTML or SVG. */
export function isHyperlink(element: Element): boolean {
  return /xhtml$|svg$/.test(namespaceOf(element) ?? '');
}

/** The link's address as written: href, or in SVG the older xlink:href where there is no href. */
export function writtenAddress(link: Element): string {
  const href = attribute(link, 'href');
  if (href !== null) return href;
  return namespaceOf(link) === SVG ? (attributeNs(link, XLINK, 'href') ?? '') : '';
}
