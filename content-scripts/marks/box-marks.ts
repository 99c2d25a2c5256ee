// Draws, over one document, the marks that need a box: pictures, empty links, the link one jumped to, the words for the
// link under the pointer. Only for links in view, found by the browser's own observer.
import { HTML, rectsOf, windowOf } from '../dom';
import { rootsAround } from '../tree-order';
import { type Follower, followBoxes } from './follow-boxes';
import type { Mark } from './mark';
import { layOverlay, type Overlay } from './overlay';
import { boxOf, type Rect, visibleRect } from './visible-rect';

/** Room around a box that is drawn, in CSS pixels. */
const MARGIN = 2;

interface Drawn {
  readonly whose: Mark;
  readonly clip: HTMLElement;
  readonly box: HTMLElement;
  at: string;
}

export interface BoxMarks {
  /** Frames these links while they are in view, and no others. */
  draw(marks: readonly Mark[]): void;
  /** Rings one link, once with a pulse; null takes the ring away. */
  ring(mark: Mark | null): void;
  /** Shows words beside a link; null hides them. */
  explain(mark: Mark | null, words: string): void;
  owns(node: Node): boolean;
  clear(): void;
}

/** @param laid called after our layer came into the page or went */
export function boxMarks(document: Document, rules: string, laid: () => void): BoxMarks {
  const view = windowOf(document) as Window & typeof globalThis;
  const drawn = new Map<Element, Drawn>();
  const framed = new Map<Element, Mark>();
  let overlay: Overlay | null = null;
  let follower: Follower | null = null;
  let life = new AbortController();
  let ringed: Drawn | null = null;
  let explained: { whose: Mark; box: HTMLElement } | null = null;

  const observer = new view.IntersectionObserver((changes) => {
    for (const change of changes) {
      const mark = framed.get(change.target);
      if (mark && change.isIntersecting) addFrame(mark);
      else removeFrame(change.target);
    }
    settle();
  });

  const layer = (): Overlay => {
    // A page may have taken the element out: lay it again.
    if (overlay && !overlay.host.isConnected) drop();
    if (!overlay) {
      overlay = layOverlay(document, rules);
      laid();
    }
    return overlay;
  };

  const drop = (): void => {
    overlay?.remove();
    // Told while it is known for ours: else it is a change of the page.
    laid();
    overlay = null;
    life.abort();
    life = new AbortController();
    follower = null;
    drawn.clear();
    ringed = null;
    explained = null;
  };

  /** Follows while anything is drawn, and leaves nothing behind once nothing is. */
  const settle = (): void => {
    if (drawn.size === 0 && !ringed && !explained) {
      if (overlay) drop();
      return;
    }
    follower ??= followBoxes(placeAll, view, life.signal);
    const links = [...drawn.values(), ringed, explained].flatMap((one) => one?.whose.linkElement ?? []);
    follower.follow(rootsAround(links));
  };

  const addFrame = (mark: Mark): void => {
    if (drawn.has(mark.linkElement)) return;
    const frame = makeBox(`box ${mark.style.id}`);
    const letter = make(document, 'span');
    letter.className = 'letter';
    letter.textContent = mark.style.letter;
    if (mark.lettered) frame.box.append(letter);
    drawn.set(mark.linkElement, { whose: mark, ...frame, at: '' });
  };

  const removeFrame = (element: Element): void => {
    drawn.get(element)?.clip.remove();
    drawn.delete(element);
  };

  const makeBox = (classes: string): { clip: HTMLElement; box: HTMLElement } => {
    const clip = make(document, 'div');
    clip.className = 'clip';
    const box = make(document, 'div');
    box.className = classes;
    clip.append(box);
    layer().add(clip);
    return { clip, box };
  };

  const placeAll = (): boolean => {
    if (!overlay) return false;
    const origin = overlay.origin();
    let moved = false;
    for (const one of drawn.values()) moved = place(one, origin) || moved;
    if (ringed) moved = place(ringed, origin) || moved;
    if (explained) placeWords(explained.whose, explained.box, origin, view);
    return moved;
  };

  return {
    draw(marks) {
      // A page may have taken the layer out: all is drawn anew.
      if (overlay && !overlay.host.isConnected) {
        drop();
        observer.disconnect();
        framed.clear();
      }
      const wanted = new Map(marks.map((mark) => [mark.linkElement, mark]));
      for (const [element, mark] of framed) {
        const now = wanted.get(element);
        if (now && now.style === mark.style) continue;
        observer.unobserve(element);
        framed.delete(element);
        removeFrame(element);
      }
      for (const [element, mark] of wanted) {
        if (framed.has(element)) continue;
        framed.set(element, mark);
        observer.observe(element);
      }
      if (ringed && !ringed.whose.linkElement.isConnected) this.ring(null);
      settle();
    },
    ring(mark) {
      ringed?.clip.remove();
      ringed = null;
      if (mark) {
        ringed = { whose: mark, ...makeBox('box ring pulse'), at: '' };
      }
      settle();
    },
    explain(mark, words) {
      explained?.box.remove();
      explained = null;
      if (mark) {
        const box = make(document, 'div');
        box.className = `words ${mark.style.id}`;
        const letter = make(document, 'b');
        letter.textContent = mark.style.letter;
        box.append(letter, words);
        layer().add(box);
        explained = { whose: mark, box };
      }
      settle();
    },
    owns: (node) => node === overlay?.host,
    clear() {
      observer.disconnect();
      framed.clear();
      drop();
    },
  };
}

/** Puts a box on its link, cut as the link is; true where it moved. */
function place(one: Drawn, origin: { x: number; y: number }): boolean {
  const box = grow(boxOf(one.whose.linkElement));
  const shown = visibleRect(one.whose.linkElement, box);
  const at = shown ? JSON.stringify([box, shown]) : '';
  if (at === one.at) return false;
  one.at = at;
  one.clip.hidden = shown === null;
  if (!shown) return true;
  setRect(one.clip, shown, origin.x, origin.y);
  setRect(one.box, box, shown.left, shown.top);
  return true;
}

function grow(rect: Rect): Rect {
  return { left: rect.left - MARGIN, top: rect.top - MARGIN, right: rect.right + MARGIN, bottom: rect.bottom + MARGIN };
}

/** Puts a box where a rectangle is, as seen from a corner. */
function setRect(box: HTMLElement, rect: Rect, x: number, y: number): void {
  box.style.left = `${rect.left - x}px`;
  box.style.top = `${rect.top - y}px`;
  box.style.width = `${rect.right - rect.left}px`;
  box.style.height = `${rect.bottom - rect.top}px`;
}

/** Above the link's first line where there is room, else below its last, and never past the edge. */
function placeWords(mark: Mark, box: HTMLElement, origin: { x: number; y: number }, view: Window): void {
  // A link that runs over lines has a box for each: the whole would begin far from its first word.
  const lines = [...rectsOf(mark.linkElement)].filter((line) => line.width > 0);
  const whole = boxOf(mark.linkElement);
  const first = lines[0] ?? whole;
  const last = lines.at(-1) ?? whole;
  const { width, height } = box.getBoundingClientRect();
  const above = first.top - height - 6;
  const left = above >= 0 ? first.left : last.left;
  const top = above >= 0 ? above : last.bottom + 6;
  box.style.left = `${Math.max(4, Math.min(left, view.innerWidth - width - 4)) - origin.x}px`;
  box.style.top = `${top - origin.y}px`;
}

/** Of the XHTML namespace also in XML and SVG documents. */
function make(document: Document, name: string): HTMLElement {
  return document.createElementNS(HTML, name) as HTMLElement;
}
