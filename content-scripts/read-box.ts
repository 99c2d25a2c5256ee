// Copies what the layout says of a link: shown or not, how large, and whether it can be reached by scrolling. Asked
// of tracked links only, for it makes the browser lay the page out.
import type { BoxRecord } from '../src/core/facts';
import { isElement, isRendered, localName, ownerDocument, rangeIn, rectOf, windowOf } from './dom';
import { flatParent } from './flat-tree';

/** The facts of a link's boxes, its content included. */
export function readBox(link: Element): BoxRecord {
  const own = ownerDocument(link) as Document;
  const view = windowOf(own);
  // An image map's area has no box of its own: whether it is seen is its picture's matter.
  if (!view || localName(link) === 'area') return { shown: null, width: 0, height: 0, outside: false };
  const shown = isRendered(boxedBy(link, view), { opacityProperty: true, visibilityProperty: true });

  const rects = [rectOf(link), rangeIn(link).getBoundingClientRect()];
  const leftToRight = view.getComputedStyle(own.documentElement)?.direction !== 'rtl';
  // A box before the document's start edge is where "text-indent: -9999px" puts words nobody is to see.
  const isOutside = (rect: DOMRect): boolean =>
    rect.bottom + view.scrollY <= 0 || (leftToRight && rect.right + view.scrollX <= 0);
  const drawn = rects.filter((rect) => rect.width > 0 && rect.height > 0);
  return {
    shown,
    width: Math.max(...rects.map((rect) => rect.width)),
    height: Math.max(...rects.map((rect) => rect.height)),
    outside: drawn.length > 0 && drawn.every(isOutside),
  };
}

/** The element whose box shows a link: `display: contents` has none and is shown all the same. */
function boxedBy(link: Element, view: Window): Element {
  let one = link;
  while (view.getComputedStyle(one)?.display === 'contents') {
    const above = flatParent(one);
    if (!isElement(above)) break;
    one = above;
  }
  return one;
}
