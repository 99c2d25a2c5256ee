// When what a room shows is to be read again though nobody told of a write: one comes back to the tab, or what was the
// matter with the memory is over.
import { followTrouble } from '../src/platform/told-trouble';

/** Calls back at each such moment until the signal aborts. */
export function whenBack(heard: () => void, life: AbortSignal): void {
  addEventListener('focus', heard, { signal: life });
  let troubled = false;
  followTrouble((trouble) => {
    if (troubled && trouble === null) heard();
    troubled = trouble !== null;
  }, life);
}
