// Draws what text marks cannot: a frame around a picture or an empty link, the ring around the link one jumped to, and
// the words for the link under the pointer. One element of ours a document, made only when there is something to
// draw; fixed, clipped and contained, so that it can change no size; in a closed root, taking no events.
import { documentElement, HTML, type Root, windowOf } from '../dom';
import { anyRootOf } from '../shadow-roots';

export interface Overlay {
  /** The element of ours, for those who watch the page. */
  readonly host: HTMLElement;
  /** Puts a box into the layer; remove it by `remove()`. */
  add(box: HTMLElement): void;
  /** Where the layer's own corner lies in the viewport: a page can transform its root, and with it what is fixed. */
  origin(): { x: number; y: number };
  remove(): void;
}

/** Lays the layer over a document; `rules` is its style sheet. */
export function layOverlay(document: Document, rules: string): Overlay {
  const view = windowOf(document) as Window & typeof globalThis;
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  host.setAttribute('aria-hidden', 'true');
  const root: Root = host.attachShadow({ mode: 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets.push(sheet);
  // Firefox ends a script of before without a word: its layer stays. It is known by the sheet it has in its root, which no
  // page can see: a name in there can be anybody's.
  for (const one of [...documentElement(document).children])
    if (anyRootOf(one)?.adoptedStyleSheets[0]?.cssRules[0]?.cssText === sheet.cssRules[0]?.cssText) one.remove();
  documentElement(document).append(host);
  return {
    host,
    add: (box) => root.append(box),
    origin() {
      const { x, y } = host.getBoundingClientRect();
      return { x, y };
    },
    remove: () => host.remove(),
  };
}
