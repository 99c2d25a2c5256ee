// The elements that are links, in a part of the page.
import {
  attribute,
  attributeNs,
  isElement,
  localName,
  matches,
  namespaceOf,
  query,
  queryInside,
  type Root,
  SVG,
  XLINK,
} from './dom';

// What the browser itself takes for a hyperlink, SVG's older xlink:href included: told three times as fast as any selector
// by attribute. Firefox counts MathML too, which `isLink` leaves out.
export const LINKS = ':any-link';

/** Whether a hyperlink is one of the elements we read: `a` of HTML or SVG, `area`. */
export function isLink(hyperlink: Element): boolean {
  const name = localName(hyperlink);
  return name === 'a' || name === 'area';
}

/** What a selector finds in a root; or in an element, the element itself included. */
export function within(part: Root | Element, selector: string): ArrayLike<Element> & Iterable<Element> {
  if (!isElement(part)) return query(part, selector);
  const inner = queryInside(part, selector);
  return matches(part, selector) ? [part, ...inner] : inner;
}

/** The link's address as written: href, or in SVG the older xlink:href where there is no href. */
export function writtenAddress(link: Element): string {
  const href = attribute(link, 'href');
  if (href !== null) return href;
  return namespaceOf(link) === SVG ? (attributeNs(link, XLINK, 'href') ?? '') : '';
}
