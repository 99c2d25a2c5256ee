// Hears events before the page does, and only those that the browser makes: a page could flood us with others, or find
// us by what we do at them.
import { listenTo } from './dom';

let documents = 0;

/** A document was begun: `document.open` took all listeners of its window and of all in it, so all is listened to anew. */
export function listenAnew(): void {
  documents += 1;
}

/**
 * @param names of the events, in a row
 * @returns listens at each of these from now on, once at each, until the signal aborts
 */
export function hearEvents(
  names: string,
  run: (event: Event) => unknown,
  signal: AbortSignal,
): (targets: Iterable<EventTarget>) => void {
  /** Each with the number of documents there had been when it was listened to. */
  const heard = new WeakMap<EventTarget, number>();
  const options = { capture: true, passive: true, signal };
  // One function for all: where it listens still, the browser adds it no second time.
  const hear = (event: Event): unknown => event.isTrusted && run(event);
  return (targets) => {
    for (const target of targets) {
      if (heard.get(target) === documents) continue;
      heard.set(target, documents);
      for (const name of names.split(' ')) listenTo(target, name, hear, options);
    }
  };
}
