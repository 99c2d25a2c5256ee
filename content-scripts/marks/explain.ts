// When to show the words for a link: its type, the verdict, the reason.
import type { Root } from '../dom';
import { hearEvents } from '../hear-events';
import type { Mark } from './mark';

/**
 * Listens for the pointer and the keyboard's focus.
 * @param find the mark an element belongs to
 * @param show called with the mark to explain, or null
 * @returns listens in these roots too
 */
export function listenForAttention(
  find: (path: readonly EventTarget[]) => Mark | null,
  show: (mark: Mark | null) => void,
  signal: AbortSignal,
): (roots: Iterable<Root>) => void {
  let shown: Mark | null = null;
  const turn = (event: Event): void => {
    const mark = event.type === 'pointerdown' ? null : find(event.composedPath());
    if (mark === shown) return;
    shown = mark;
    show(mark);
  };
  return hearEvents('pointerover focusin pointerdown', turn, signal);
}
