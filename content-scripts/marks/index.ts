// Everything drawn on the page, as one thing that can be switched on, brought up to date, and taken back.
import type { PageContext } from '../../src/platform/messages';
import { isConnected, isDead, ownerDocument, scrollTo, windowOf } from '../dom';
import type { FoundLink } from '../realm';
import { rootsAround } from '../tree-order';
import { type BoxMarks, boxMarks } from './box-marks';
import { listenForAttention } from './explain';
import type { Mark } from './mark';
import { textMarks } from './text-marks';

export interface Marks {
  /**
   * Marks these links and no others.
   * @param framed by frames alone: the page is so large that a style sheet for its text would be felt
   */
  draw(links: readonly FoundLink[], framed: boolean): void;
  /** Brings a link into view and rings it until the next. Works with the marks switched off too. */
  reveal(link: FoundLink): void;
  /** Whether a node is ours. */
  owns(node: Node): boolean;
  /** Leaves the page as it was. Nothing is drawn after that: other marks are made. */
  clear(): void;
}

/**
 * @param context the words that are shown, the styles and their sheets
 * @param laid called after an element of ours came into the page or went
 */
export function makeMarks({ sheets, styles }: Pick<PageContext, 'sheets' | 'styles'>, laid: () => void): Marks {
  const text = textMarks(
    sheets.text,
    styles.map(({ id }) => id),
  );
  const boxes = new Map<Document, BoxMarks>();
  let byElement = new Map<Element, Mark>();
  let allFramed = false;
  const attention = new AbortController();

  const boxesIn = (document: Document): BoxMarks => {
    let own = boxes.get(document);
    if (!own) {
      own = boxMarks(document, sheets.overlay, laid);
      boxes.set(document, own);
    }
    return own;
  };

  const findMark = (path: readonly EventTarget[]): Mark | null => {
    for (const target of path) {
      const mark = byElement.get(target as Element);
      if (mark) return mark;
    }
    return null;
  };

  const explain = (mark: Mark | null): void => {
    for (const [document, own] of boxes)
      if (!mark || document !== ownerDocument(mark.linkElement)) own.explain(null, '');
    if (mark) boxesIn(ownerDocument(mark.linkElement) as Document).explain(mark, mark.words);
  };

  const attend = listenForAttention(findMark, explain, attention.signal);

  const toMarks = ({ linkElement: element, judged, hasLetters, isDrawn }: FoundLink): Mark[] => {
    const style = styles.find(({ id }) => id === judged?.style);
    if (!judged || !style) return [];
    return [
      {
        linkElement: element,
        words: judged.words,
        style,
        hidden: judged.finding.visibility === 'hidden',
        lettered: !(hasLetters && allFramed),
        // Firefox lays text in a drawing or a formula out anew when it is marked, and the box changes by a fraction of a
        // pixel (seen in ESR 153): a link there is framed instead.
        hasText: hasLetters && !allFramed && !isDrawn,
      },
    ];
  };

  return {
    draw(links, framed) {
      allFramed = framed || sheets.boxed;
      // A link that is being removed has no root to adopt a sheet.
      const marks = links
        .filter(({ linkElement: element }) => !isDead(element) && isConnected(element))
        .flatMap(toMarks);
      byElement = new Map(marks.map((mark) => [mark.linkElement, mark]));
      text.draw(marks);
      // A link nobody can see is counted and listed, not forced into view.
      const boxed = marks.filter((mark) => !mark.hasText && !mark.hidden);
      const documents = new Set([...boxes.keys(), ...boxed.map((mark) => ownerDocument(mark.linkElement) as Document)]);
      for (const document of documents) {
        // A frame that is gone took its window, and all we drew there, with it.
        if (isDead(document) || !windowOf(document)) boxes.delete(document);
        else boxesIn(document).draw(boxed.filter((mark) => ownerDocument(mark.linkElement) === document));
      }
      attend(rootsAround(byElement.keys()));
    },
    reveal(link) {
      const mark = byElement.get(link.linkElement) ?? toMarks(link)[0];
      if (!mark) return;
      const document = ownerDocument(link.linkElement) as Document;
      const calm = windowOf(document)?.matchMedia('(prefers-reduced-motion: reduce)').matches;
      scrollTo(link.linkElement, { block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'smooth' });
      // From here the keyboard goes on.
      (link.linkElement as HTMLElement).focus?.({ preventScroll: true });
      text.setCurrent(mark);
      for (const own of boxes.values()) own.ring(null);
      boxesIn(document).ring(mark);
    },
    owns: (node) => [...boxes.values()].some((own) => own.owns(node)),
    clear() {
      attention.abort();
      text.clear();
      for (const [document, own] of boxes) if (!isDead(document)) own.clear();
    },
  };
}
