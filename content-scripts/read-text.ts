// Copies the text a reader sees, as pieces: of a link, and of what stands before and after it. How pieces become a
// string is thought elsewhere (src/core/text).
import type { TextPiece } from '../src/core/facts';
import { foldBlanks } from '../src/core/text/plain-text';
import {
  attribute,
  hasAttribute,
  isElement,
  isText,
  localName,
  namespaceOf,
  nodeValue,
  parentNode,
  SVG,
  viewOf,
} from './dom';
import { flatChild, flatParent, flatSibling } from './flat-tree';

// What is read at most, in code points without blanks at the ends: of a side one more than is kept tells that it was cut
// (src/core/classify/context). In a list of short items each further character is an element of which the browser is asked
// how it is shown: this was most of what reading a link took.
const LINK_LIMIT = { characters: 8_000, nodes: 20_000 };
const SIDE_LIMIT = { characters: 161, nodes: 2_000 };

const unread = new Set(['script', 'style', 'template', 'noscript']);
const containers = new Set('p li td th dd dt blockquote figcaption h1 h2 h3 h4 h5 h6 article section div'.split(' '));
const LEVELS_UP = 8;
// Of one text, before its blanks are folded.
const RAW_LIMIT = 20_000;

/** What a link itself says. */
export function readLinkText(link: Element): TextPiece[] {
  const reader = new Reader(true, LINK_LIMIT);
  // An image map's area has no text of its own: its alt is what is read aloud in its place.
  if (localName(link) === 'area') reader.say('image', attribute(link, 'alt'));
  else reader.readInside(link);
  return reader.pieces;
}

/** What stands around a link in the nearest container that holds more text than the link; nothing where none does. */
export function readAround(link: Element): { before: TextPiece[]; after: TextPiece[] } {
  let ancestor: Node | null = link;
  for (let level = 0; level < LEVELS_UP; level += 1) {
    const above: Node | null = parentNode(ancestor) as Node | null;
    if (!above) break;
    ancestor = above;
    const isRoot = parentNode(ancestor) === null;
    if (!isRoot && !(isElement(ancestor) && containers.has(localName(ancestor)))) continue;
    const limit = (above as ShadowRoot).host ?? ancestor;
    const before = readSide(link, limit, false);
    const after = readSide(link, limit, true);
    if (hasText(before) || hasText(after)) return { before, after };
  }
  return { before: [], after: [] };
}

function hasText(pieces: readonly TextPiece[]): boolean {
  return pieces.some((piece) => piece.kind !== 'break' && piece.text.trim() !== '');
}

/** The text from a link to one end of an ancestor, in reading order. */
function readSide(link: Element, ancestor: Node, onward: boolean): TextPiece[] {
  const reader = new Reader(onward, SIDE_LIMIT);
  for (let node: Node = link; node !== ancestor && !reader.full; ) {
    if (isBlock(node)) reader.breakLine();
    for (let beside = flatSibling(node, onward); beside && !reader.full; beside = flatSibling(beside, onward))
      reader.read(beside);
    const parent = flatParent(node);
    if (!parent) break;
    node = parent;
  }
  return onward ? reader.pieces : reader.pieces.reverse();
}

class Reader {
  readonly pieces: TextPiece[] = [];
  /** Whether what was entered is a block: styles are dear to ask for. */
  private readonly blocks = new Map<Node, boolean>();
  private characters = 0;
  private nodes = 0;

  constructor(
    private readonly onward: boolean,
    private readonly limit: { readonly characters: number; readonly nodes: number },
  ) {}

  get full(): boolean {
    return this.characters >= this.limit.characters || this.nodes >= this.limit.nodes;
  }

  /** One after another is as good as one: so there are at most two pieces for each node (link-record-schema). */
  breakLine(): void {
    if (this.pieces.at(-1)?.kind !== 'break') this.pieces.push({ kind: 'break' });
  }

  /** Takes as much of a text as there is room for: a page can make one of many megabytes, and name all its pictures so. */
  say(kind: 'text' | 'image', said: string | null): void {
    // Twice as many code units hold as many code points, whatever they are.
    const room = 2 * (this.limit.characters - this.characters);
    const cut = (one: string, length: number) => (this.onward ? one.slice(0, length) : one.slice(-length));
    const text = cut(foldBlanks(cut(said ?? '', RAW_LIMIT)), room);
    this.characters += codePoints(text.trim());
    this.pieces.push({ kind, text });
  }

  readInside(node: Node): void {
    for (let child = flatChild(node, this.onward); child && !this.full; child = flatSibling(child, this.onward))
      this.read(child);
  }

  /** Reads one node and all inside it. */
  read(start: Node): void {
    let node: Node | null = start;
    while (node && !this.full) {
      const inside: Node | null = this.enter(node) ? flatChild(node, this.onward) : null;
      if (inside) {
        node = inside;
        continue;
      }
      // Nothing inside, or nothing to be read there: go on beside it, or beside the first ancestor that has a neighbour.
      for (;;) {
        this.leave(node);
        if (node === start) return;
        const beside: Node | null = flatSibling(node, this.onward);
        if (beside) {
          node = beside;
          break;
        }
        node = flatParent(node);
        if (!node) return;
      }
    }
  }

  /** Takes what a node itself says; true where its inside is to be read. */
  private enter(node: Node): boolean {
    this.nodes += 1;
    if (isText(node)) {
      this.say('text', nodeValue(node));
      return false;
    }
    if (!isElement(node)) return false;
    const name = localName(node);
    if (unread.has(name) || hasAttribute(node, 'hidden')) return false;
    if (isSvgTitle(node)) {
      this.say('image', ownText(node));
      return false;
    }
    const display = displayOf(node);
    if (display === 'none') return false;
    if (name === 'img') this.say('image', attribute(node, 'alt'));
    const isBlock = breaksLine(display);
    if (isBlock || name === 'br') this.breakLine();
    this.blocks.set(node, isBlock);
    return true;
  }

  private leave(node: Node): void {
    if (this.blocks.get(node) ?? isBlock(node)) this.breakLine();
  }
}

/** Every pair of surrogates is one. */
function codePoints(text: string): number {
  return text.length - text.replace(/[^\uD800-\uDBFF]+/g, '').length;
}

/** An SVG title names the drawing, as alt does for an image; browsers show it as a tooltip only. */
function isSvgTitle(node: Element): boolean {
  return localName(node) === 'title' && namespaceOf(node) === SVG;
}

function ownText(node: Element): string {
  let text = '';
  for (let child = flatChild(node, true); child; child = flatSibling(child, true)) {
    if (isText(child)) text += nodeValue(child) ?? '';
  }
  return text;
}

function isBlock(node: Node): boolean {
  return isElement(node) && breaksLine(displayOf(node));
}

function breaksLine(display: string): boolean {
  return (
    display !== '' &&
    display !== 'none' &&
    display !== 'contents' &&
    !display.startsWith('inline') &&
    !display.startsWith('ruby')
  );
}

/** The display in force; where a document has no layout (a frame that is not shown), what its name suggests. */
function displayOf(element: Element): string {
  const view = viewOf(element);
  const display = view?.getComputedStyle(element)?.display;
  // Browsers differ in the display they compute inside a drawing, where only `text` begins a line of its own.
  const isDrawn = namespaceOf(element) === SVG && localName(element) !== 'svg';
  if (isDrawn && display !== 'none') return localName(element) === 'text' ? 'block' : 'inline';
  return display || (containers.has(localName(element)) ? 'block' : 'inline');
}
