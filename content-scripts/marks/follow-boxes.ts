// Keeps what is drawn over the page on its link, wherever that goes: scrolled, resized, sticky, moved by an animation.
// Nothing runs while nothing moves: events start a look at each frame, and it ends once the boxes stand still.
import type { Root } from '../dom';
import { hearEvents } from '../hear-events';

const EVENTS = 'scroll resize transitionrun animationstart toggle load fullscreenchange';
const STILL_FRAMES = 10;

export interface Follower {
  /**
   * Places everything anew, now and until it stands still.
   * @param roots those that what is placed stands in
   */
  follow(roots: Iterable<Root>): void;
}

/**
 * @param place puts each box on its link; true where one moved
 * @param view the window to listen in
 */
export function followBoxes(place: () => boolean, view: Window, signal: AbortSignal): Follower {
  let asked = false;
  let still = 0;
  const step = (): void => {
    asked = false;
    if (signal.aborted) return;
    still = place() ? 0 : still + 1;
    if (still < STILL_FRAMES) next();
  };
  const next = (): void => {
    if (asked) return;
    asked = true;
    view.requestAnimationFrame(step);
  };
  const start = (): void => {
    still = 0;
    next();
  };
  const hear = hearEvents(EVENTS, start, signal);
  const sizes = new ResizeObserver(start);
  sizes.observe(view.document.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect());
  return {
    follow(roots) {
      // Events inside a shadow tree that are not composed pass only its own root.
      hear([view, ...roots]);
      start();
    },
  };
}
