// A document and the open shadow roots in it, in tree order, roots within roots included.
import { openRoot, query, type Root } from './dom';

/** The document first, then each shadow root at its host's place. */
export function findRoots(document: Document): Root[] {
  const roots: Root[] = [];
  // Depth first by a stack: a root's own hosts come before its later siblings.
  const waiting: Root[] = [document];
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    roots.push(root);
    const inner: Root[] = [];
    for (const element of query(root, '*')) {
      const shadow = openRoot(element);
      if (shadow) inner.push(shadow);
    }
    waiting.push(...inner.reverse());
  }
  return roots;
}
