// Copies what the elements a link stands in say of themselves, and what stands in them around it: what tells its place
// on the page without a look at the layout.
import type { AncestorRecord } from '../src/core/facts';
import { attribute, firstChild, isElement, isText, localName, nextSibling, nodeValue, previousSibling } from './dom';
import { flatParent } from './flat-tree';

const LEVELS_UP = 60;
// A class attribute, and an element's own name, can be made as long as one likes; the words that name a place come early.
const ATTRIBUTE_LIMIT = 500;
// Nodes counted for one link: enough for a box of twenty links with their pictures. What holds more is no box of links
// but a part of the page, and is told by its names.
const NODES_LIMIT = 500;
const CAPTION_LIMIT = 60;

/** The link itself, then what it stands in, nearest first, up to the document's root. */
export function readAncestors(link: Element): AncestorRecord[] {
  const ancestors: AncestorRecord[] = [];
  let nodes = 0;
  let text = 0;
  let linkText = 0;
  let links = 0;
  let words = '';

  // Calls itself no deeper than it may count.
  const count = (node: Node, inLink: boolean): void => {
    if (isElement(node)) {
      const name = localName(node);
      if (/script|style/.test(name)) return;
      if (name === 'a') links += 1;
      inLink ||= name === 'a';
      for (let child = firstChild(node); child && ++nodes < NODES_LIMIT; child = nextSibling(child))
        count(child, inLink);
    } else if (isText(node)) {
      const value = (nodeValue(node) as string).trim();
      text += value.length;
      if (inLink) linkText += value.length;
      if (words.length < CAPTION_LIMIT) words += ` ${value}`;
    }
  };

  count(link, false);
  let below: Node | null = null;
  for (let node: Node | null = link; isElement(node) && ancestors.length < LEVELS_UP; node = flatParent(node)) {
    const read = (name: string): string | null => attribute(node as Element, name)?.slice(0, ATTRIBUTE_LIMIT) ?? null;
    let caption = '';
    for (const step of [previousSibling, nextSibling])
      for (let beside = below && step(below); beside && ++nodes < NODES_LIMIT; beside = step(beside)) {
        const [textBefore, linksBefore] = [text, links];
        words = '';
        count(beside, false);
        if (
          step === previousSibling &&
          text - textBefore < CAPTION_LIMIT &&
          (links === linksBefore || (isElement(beside) && /^h\d/.test(localName(beside))))
        )
          caption ||= words.trim();
      }
    ancestors.push({
      name: localName(node).slice(0, ATTRIBUTE_LIMIT),
      role: read('role'),
      id: read('id') ?? '',
      classes: read('class') ?? '',
      itemprop: read('itemprop'),
      itemtype: read('itemtype'),
      label: read('aria-label'),
      mark: read('data-testid') ?? read('data-component') ?? '',
      caption,
      size: nodes < NODES_LIMIT ? { text, linkText, links } : null,
    });
    below = node;
  }
  return ancestors;
}
