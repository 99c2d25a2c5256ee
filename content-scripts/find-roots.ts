// A document and the shadow roots known in it, in tree order, roots within roots included.
import { query, type Root } from './dom';
import { shadowRootOf } from './shadow-roots';

/** The document first, then each shadow root at its host's place. */
export function findRoots(document: Document): Root[] {
  const roots: Root[] = [];
  // Depth first by a stack: a root's own hosts come before its later siblings.
  const waiting: Root[] = [document];
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    roots.push(root);
    const inner: Root[] = [];
    for (const element of query(root, '*')) {
      const shadow = shadowRootOf(element);
      if (shadow) inner.push(shadow);
    }
    waiting.push(...inner.reverse());
  }
  return roots;
}
