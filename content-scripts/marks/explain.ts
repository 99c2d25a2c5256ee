// When to show the words for a link: its type, the verdict, the reason.
import { listenTo, type Root } from '../dom';
import type { Mark } from './mark';

/**
 * Listens for the pointer and the keyboard's focus while links are marked.
 * @param find the mark an element belongs to
 * @param show called with the mark to explain, or null
 */
export function listenForAttention(
  roots: readonly Root[],
  find: (path: readonly EventTarget[]) => Mark | null,
  show: (mark: Mark | null) => void,
  signal: AbortSignal,
): void {
  let shown: Mark | null = null;
  // What a page makes up must not make us draw: by that it could find us.
  const attend = (event: Event): void => {
    if (!event.isTrusted) return;
    const mark = find(event.composedPath());
    if (mark === shown) return;
    shown = mark;
    show(mark);
  };
  const leave = ({ isTrusted }: Event): void => {
    if (!shown || !isTrusted) return;
    shown = null;
    show(null);
  };
  const options = { capture: true, passive: true, signal };
  for (const root of roots) {
    listenTo(root, 'pointerover', attend, options);
    listenTo(root, 'focusin', attend, options);
    listenTo(root, 'pointerdown', leave, options);
  }
}
