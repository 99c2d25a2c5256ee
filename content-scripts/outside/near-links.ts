// Which of very many links are near what one sees. Measuring each would be felt; pages run mostly downwards, so some are
// measured first, and then those between two of which one is near.
import { isDead, rectOf } from '../dom';
import type { OutsideLink } from './judge-outside';

/** Samples of the whole page. */
const SAMPLES = 400;

/** @param most how many at most; those next in order go without */
export function nearLinks(links: readonly OutsideLink[], most: number): OutsideLink[] {
  const step = Math.ceil(links.length / SAMPLES);
  const begin = -innerHeight;
  const end = 2 * innerHeight;
  const topOf = ({ linkElement }: OutsideLink): number => (isDead(linkElement) ? Infinity : rectOf(linkElement).top);
  const near: OutsideLink[] = [];
  for (let from = 0, top = Number.NEGATIVE_INFINITY; from < links.length && near.length < most; from += step) {
    const last = links[Math.min(from + step, links.length - 1)] as OutsideLink;
    const below = topOf(last);
    // Between the two the page may run either way.
    if (Math.min(top, below) <= end && Math.max(top, below) >= begin)
      for (const link of links.slice(from, from + step)) {
        const at = topOf(link);
        if (at >= begin && at <= end) near.push(link);
      }
    top = below;
  }
  return near.slice(0, most);
}
