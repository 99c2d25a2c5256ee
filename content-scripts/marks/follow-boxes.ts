// Keeps what is drawn over the page on its link, wherever that goes: scrolled, resized, sticky, moved by an animation.
// Nothing runs while nothing moves: events start a look at each frame, and it ends once the boxes stand still.
import { listenTo, type Root } from '../dom';

const EVENTS = 'scroll resize transitionrun animationstart toggle load fullscreenchange'.split(' ');
const STILL_FRAMES = 10;
// A page may have thousands of roots.
const ROOTS_A_FRAME = 100;

export interface Follower {
  /** Places everything anew, now and until it stands still. */
  follow(): void;
}

/**
 * @param place puts each box on its link; true where one moved
 * @param view the window to listen in
 */
export function followBoxes(place: () => boolean, view: Window, roots: readonly Root[], signal: AbortSignal): Follower {
  const options = { capture: true, passive: true, signal };
  // Events inside a shadow tree that are not composed pass only its own root.
  const unheard: EventTarget[] = [view, ...roots];
  let asked = false;
  let still = 0;
  const step = (): void => {
    asked = false;
    if (signal.aborted) return;
    for (const one of unheard.splice(0, ROOTS_A_FRAME)) for (const name of EVENTS) listenTo(one, name, follow, options);
    still = place() ? 0 : still + 1;
    if (still < STILL_FRAMES || unheard.length > 0) next();
  };
  const next = (): void => {
    if (asked) return;
    asked = true;
    view.requestAnimationFrame(step);
  };
  const follow = (): void => {
    still = 0;
    next();
  };
  const sizes = new ResizeObserver(follow);
  sizes.observe(view.document.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect());
  follow();
  return { follow };
}
