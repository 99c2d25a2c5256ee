// Every link of a document in the contract's order: tree order, the links of a shadow root at its host, before the
// host's own children.
import { attribute, attributeNs, namespaceOf, position, query, type Root, SVG, XLINK } from './dom';

// `a` without a namespace finds HTML and SVG links alike; `*|href` also finds the older xlink:href.
const LINKS = 'a[href],area[href],a[*|href]';
const FOLLOWING = 4;

/** The link elements of a document.
 * @param roots the document and its shadow roots, as `findRoots` gives them
 */
export function findLinks(roots: readonly Root[]): ArrayLike<Element> {
  const [document, ...shadows] = roots;
  if (!document) return [];
  const own = query(document, LINKS);
  // Nearly every page has no shadow roots: its links are in order as they come.
  return shadows.length === 0 ? own : orderedLinks(roots);
}

/** Merges the links of nested shadow roots: each root's links go where its host stands. */
function orderedLinks(roots: readonly Root[]): Element[] {
  const hostsOf = new Map<Node, ShadowRoot[]>();
  for (const root of roots.slice(1) as ShadowRoot[]) {
    const holder = root.host.getRootNode();
    const row = hostsOf.get(holder);
    if (row) row.push(root);
    else hostsOf.set(holder, [root]);
  }
  const merge = (root: Root): Element[] => {
    const links = query(root, LINKS);
    const shadows = hostsOf.get(root) ?? [];
    const merged: Element[] = [];
    let next = 0;
    for (const shadow of shadows) {
      while (next < links.length && !(position(shadow.host, links[next] as Element) & FOLLOWING))
        merged.push(links[next++] as Element);
      merged.push(...merge(shadow));
    }
    while (next < links.length) merged.push(links[next++] as Element);
    return merged;
  };
  return merge(roots[0] as Root);
}

/** The link's address as written: href, or in SVG the older xlink:href where there is no href. */
export function writtenAddress(link: Element): string {
  const href = attribute(link, 'href');
  if (href !== null) return href;
  return namespaceOf(link) === SVG ? (attributeNs(link, XLINK, 'href') ?? '') : '';
}
