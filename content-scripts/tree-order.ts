// Which of two elements comes first in the contract's order: tree order, what is in a shadow root at its host, before
// the host's own children.
import { FRAGMENT, isElement, nodeType, position, type Root, rootOf } from './dom';

const FOLLOWING = 4;

/** Whether `b` comes after `a`. Both are in the page. Elements near one another are told apart fastest. */
export function follows(b: Element, a: Element): boolean {
  if (rootOf(a) === rootOf(b)) return (position(a, b) & FOLLOWING) !== 0;
  const [chainA, chainB] = [chainOf(a), chainOf(b)];
  for (let level = 0; ; level += 1) {
    const [hereA, hereB] = [chainA[level], chainB[level]];
    // What is in a shadow root comes after its host.
    if (!hereA || !hereB) return hereA === undefined;
    if (hereA !== hereB) return (position(hereA, hereB) & FOLLOWING) !== 0;
  }
}

/** The element and the hosts around it, outermost first. */
function chainOf(element: Element): Element[] {
  const chain = [element];
  for (let host = hostOf(element); isElement(host); host = hostOf(host)) chain.unshift(host);
  return chain;
}

/** The roots that elements of the page stand in, and those around these. */
export function rootsAround(elements: Iterable<Element>): Set<Root> {
  const roots = new Set<Root>();
  for (const element of elements)
    for (let one: Element | null = element; isElement(one) && !roots.has(rootOf(one) as Root); one = hostOf(one))
      roots.add(rootOf(one) as Root);
  return roots;
}

function hostOf(element: Element): Element | null {
  const root = rootOf(element);
  // A link that was taken out is a root by itself, and its `host` is that of its address.
  return nodeType(root) === FRAGMENT ? ((root as ShadowRoot).host ?? null) : null;
}

/** Puts an item into a list that is in order. What comes last mostly belongs last: that is looked at first. */
export function insertInOrder<Item extends { readonly linkElement: Element }>(list: Item[], item: Item): void {
  let from = 0;
  let to = list.length;
  for (let at = to - 1; from < to; at = (from + to) >> 1) {
    if (follows(item.linkElement, (list[at] as Item).linkElement)) from = at + 1;
    else to = at;
  }
  list.splice(from, 0, item);
}
