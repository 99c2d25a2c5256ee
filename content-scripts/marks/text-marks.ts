// Marks text without touching it: ranges in the browser's own highlight registry, and one style sheet of ours adopted
// by each root. No attribute, no element, no mutation record; the browser moves the marks with their text
// (CSS Custom Highlight API, Level 1).

import { isDead, ownerDocument, type Root, rangeIn, rootOf, viewOf, windowOf } from '../dom';
import { registryOf } from './highlight-registry';
import type { Mark } from './mark';

const CURRENT = 'backlight-current';
const nameOf = (id: string): string => `backlight-${id}`;

type View = Window & typeof globalThis;

export interface TextMarks {
  /** Marks these links and no others. */
  draw(marks: readonly Mark[]): void;
  /** Marks one link as the one jumped to, or none. */
  setCurrent(mark: Mark | null): void;
  /** Takes everything back: registries and style sheets are what they were. */
  clear(): void;
}

/**
 * @param rules the style sheet, from the background
 * @param ids of the styles it has rules for
 */
export function textMarks(rules: string, ids: readonly string[]): TextMarks {
  const sheets = new Map<Document, CSSStyleSheet>();
  const adopted = new Set<Root>();
  const views = new Set<View>();
  let current: Mark | null = null;

  const adopt = (root: Root, document: Document, view: View): void => {
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(rules);
      sheets.set(document, sheet);
    }
    // A page may have set its own list anew and dropped ours.
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((one) => !isOfBefore(one)), sheet];
    adopted.add(root);
  };

  const release = (root: Root): void => {
    adopted.delete(root);
    if (isDead(root)) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => ![...sheets.values()].includes(one));
  };

  const setCurrent = (mark: Mark | null): void => {
    for (const view of views) registryOf(view)?.delete(CURRENT);
    current = mark;
    const view = mark?.hasText ? viewOf(mark.linkElement) : null;
    if (!mark || !view) return;
    adopt(rootOf(mark.linkElement) as Root, ownerDocument(mark.linkElement) as Document, view);
    views.add(view);
    const highlight = new view.Highlight(rangeIn(mark.linkElement));
    highlight.priority = 1;
    registryOf(view)?.set(CURRENT, highlight);
  };

  /** What is drawn: it stays as it is until the link is judged anew. */
  const drawn = new Map<Element, { readonly whose: Mark; readonly range: Range; readonly within: Highlight }>();

  const highlightOf = (view: View, id: string): Highlight => {
    const registry = registryOf(view);
    const highlight = registry?.get(nameOf(id)) ?? new view.Highlight();
    if (highlight.size === 0) registry?.set(nameOf(id), highlight);
    return highlight;
  };

  const erase = (element: Element): void => {
    const one = drawn.get(element);
    if (!isDead(element)) one?.within.delete(one.range);
    drawn.delete(element);
  };

  return {
    draw(marks) {
      const used = new Set<Root>();
      const wanted = new Set<Element>();
      for (const mark of marks) {
        const { linkElement: element, style } = mark;
        const document = ownerDocument(element) as Document;
        const view = windowOf(document);
        // A frame that is being removed has no window any more.
        if (!mark.hasText || !view) continue;
        wanted.add(element);
        const root = rootOf(element) as Root;
        if (!used.has(root)) adopt(root, document, view);
        used.add(root);
        // Firefox ends a script of before without a word: what it marked stays, and is no mark of ours.
        if (!views.has(view)) unregister(view, ids);
        views.add(view);
        const before = drawn.get(element);
        if (before?.whose.style === style && isWhole(before.range, element)) continue;
        erase(element);
        const highlight = highlightOf(view, style.id);
        const range = rangeIn(element);
        highlight.add(range);
        drawn.set(element, { whose: mark, range, within: highlight });
      }
      for (const element of drawn.keys()) if (!wanted.has(element)) erase(element);
      for (const root of adopted) if (!used.has(root)) release(root);
      for (const view of views) {
        const registry = registryOf(view);
        for (const id of ids) if (registry?.get(nameOf(id))?.size === 0) registry.delete(nameOf(id));
      }
      if (current) setCurrent(marks.find((mark) => mark.linkElement === current?.linkElement) ?? null);
    },
    setCurrent,
    clear() {
      for (const view of views) unregister(view, ids);
      for (const root of adopted) release(root);
    },
  };
}

/** A sheet that an earlier script adopted, and nobody took back. */
function isOfBefore({ cssRules }: CSSStyleSheet): boolean {
  return cssRules[0]?.cssText.startsWith('::highlight(backlight-') ?? false;
}

function unregister(view: View, ids: readonly string[]): void {
  const registry = registryOf(view);
  for (const id of ids) registry?.delete(nameOf(id));
  registry?.delete(CURRENT);
}

/** A range does not come along when its element is moved, and does not grow when its text is replaced. */
function isWhole(range: Range, element: Element): boolean {
  return range.startContainer === element && range.endOffset === element.childNodes.length;
}
