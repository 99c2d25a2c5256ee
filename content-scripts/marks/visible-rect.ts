// The part of a link's box that is not cut off by the containers around it: what is drawn over the page must not show
// where the link itself does not.
import { isElement, rangeIn, rectOf, viewOf } from '../dom';
import { flatParent } from '../flat-tree';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LEVELS_UP = 100;

/** The box of a link: its own, or where that is empty (an inline link around a picture), its content's. */
export function boxOf(element: Element): Rect {
  const own = rectOf(element);
  const content = rangeIn(element).getBoundingClientRect();
  if (content.width * content.height > own.width * own.height) return content;
  return own;
}

/** What of a box shows inside all clipping containers, or null where nothing does. */
export function visibleRect(element: Element, box: Rect): Rect | null {
  const view = viewOf(element);
  if (!view) return null;
  let { left, top, right, bottom } = box;
  let node: Node | null = flatParent(element);
  for (let level = 0; node && level < LEVELS_UP; level += 1, node = flatParent(node)) {
    if (!isElement(node) || node === view.document.documentElement || node === view.document.body) continue;
    const style = view.getComputedStyle(node);
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const clip = rectOf(node);
    left = Math.max(left, clip.left);
    top = Math.max(top, clip.top);
    right = Math.min(right, clip.right);
    bottom = Math.min(bottom, clip.bottom);
    if (right <= left || bottom <= top) return null;
  }
  return { left, top, right, bottom };
}
