// Steps through the page in the order a reader sees it: shadow trees in place of their hosts' children, slotted nodes
// in their slots (DOM Standard, "flat tree"). Every step is a loop, for pages nest thousands deep.
import {
  assignedNodes,
  FRAGMENT,
  firstChild,
  HTML,
  isElement,
  lastChild,
  localName,
  namespaceOf,
  nextSibling,
  nodeType,
  openRoot,
  parentNode,
  previousSibling,
  query,
  slotOf,
} from './dom';
import { shadowRootOf } from './shadow-roots';

/** The first node inside another; from its end when not reading onward. */
export function flatChild(node: Node, onward: boolean): Node | null {
  const inner = isElement(node) ? (shadowRootOf(node) ?? node) : node;
  if (isSlot(node)) {
    const shown = assignedNodes(node);
    if (shown.length > 0) return (onward ? shown[0] : shown.at(-1)) ?? null;
  }
  return onward ? firstChild(inner) : lastChild(inner);
}

/** The next node beside another; the one before when not reading onward. */
export function flatSibling(node: Node, onward: boolean): Node | null {
  const slot = shownIn(node);
  if (!slot) return onward ? nextSibling(node) : previousSibling(node);
  const shown = assignedNodes(slot);
  return shown[shown.indexOf(node) + (onward ? 1 : -1)] ?? null;
}

/** The node that shows another inside it; null above the document. */
export function flatParent(node: Node): Node | null {
  const parent = shownIn(node) ?? (parentNode(node) as Node | null);
  return parent && nodeType(parent) === FRAGMENT ? ((parent as ShadowRoot).host ?? null) : parent;
}

/** The slot that shows a node. A closed root keeps that from the node, not from who knows the root. */
function shownIn(node: Node): HTMLSlotElement | null {
  const host = parentNode(node) as Node | null;
  const root = isElement(host) ? shadowRootOf(host) : null;
  // Only what is right below a host is in a slot; asked first, for it is true of few.
  if (!root) return null;
  if (openRoot(host as Element)) return slotOf(node);
  const slots = query(root, 'slot') as NodeListOf<HTMLSlotElement>;
  return [...slots].find((one) => assignedNodes(one).includes(node)) ?? null;
}

function isSlot(node: Node): node is HTMLSlotElement {
  return isElement(node) && localName(node) === 'slot' && namespaceOf(node) === HTML;
}
