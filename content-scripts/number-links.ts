// Finds the place of each link found among all links of the page: in tree order, what is in a shadow root at its host.
import { heaps } from '../src/core/scan/count-links';
import { localName, type Root } from './dom';
import { LINKS, within } from './find-links';
import type { KnownPage } from './known-page';
import { tired, type Work } from './slices';

/** Numbers the links found, where a place is not known any more. */
export function* numberLinks(page: KnownPage): Work {
  const { topRealm: top } = page;
  if (top.found.length === 0) top.indexed = true;
  if (top.indexed) return;
  const shadows = new Map<Element, Root>();
  for (const [root, realm] of page.roots)
    if (realm === top && root !== top.document) shadows.set((root as ShadowRoot).host, root);
  // Only names that hosts have: to look at every element of a large page would take a second.
  const hosts = new Set([...shadows.keys()].map((host) => CSS.escape(localName(host))));
  const places = [LINKS, ...hosts].join();
  // What changes while this is under way takes it back.
  top.indexed = true;
  let links = 0;
  // The lists one stands in, the innermost last; no call within a call, for pages nest roots thousands deep.
  const lists: Iterator<Element>[] = [];
  const enter = (root: Root): unknown => lists.push(within(root, places)[Symbol.iterator]());
  enter(top.document);
  while (lists.length > 0) {
    const element: Element | undefined = lists.at(-1)?.next().value;
    if (!element) {
      lists.pop();
      continue;
    }
    let heap = top.heapOf.get(element) ?? 0;
    if (typeof heap === 'object') {
      heap.linkIndex = links;
      heap = heap.match.heap;
    }
    if (heap & heaps.link) links += 1;
    const shadow = shadows.get(element);
    if (shadow) enter(shadow);
    if (tired()) yield;
  }
}
