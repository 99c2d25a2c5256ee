// Copies the names of the elements a link stands in: what tells its place on the page without a look at the layout.
import type { AncestorRecord } from '../src/core/facts';
import { attribute, isElement, localName } from './dom';
import { flatParent } from './flat-tree';

const LEVELS_UP = 60;
// A class attribute can be made as long as one likes; the words that name a place come early.
const ATTRIBUTE_LIMIT = 500;

/** Nearest first, up to the document's root. */
export function readAncestors(link: Element): AncestorRecord[] {
  const ancestors: AncestorRecord[] = [];
  for (let node = flatParent(link); isElement(node) && ancestors.length < LEVELS_UP; node = flatParent(node)) {
    const read = (name: string): string | null => attribute(node as Element, name)?.slice(0, ATTRIBUTE_LIMIT) ?? null;
    ancestors.push({
      name: localName(node),
      role: read('role'),
      id: read('id') ?? '',
      classes: read('class') ?? '',
      itemprop: read('itemprop'),
      itemtype: read('itemtype'),
    });
  }
  return ancestors;
}
