// Hears events before the page does, and only those that the browser makes: a page could flood us with others, or find
// us by what we do at them.
import { listenTo } from './dom';

/**
 * @param names of the events, in a row
 * @returns listens at each of these from now on, once at each, until the signal aborts
 */
export function hearEvents(
  names: string,
  run: (event: Event) => unknown,
  signal: AbortSignal,
): (targets: Iterable<EventTarget>) => void {
  const heard = new WeakSet<EventTarget>();
  const options = { capture: true, passive: true, signal };
  return (targets) => {
    for (const target of targets) {
      if (heard.has(target)) continue;
      heard.add(target);
      for (const name of names.split(' ')) listenTo(target, name, (event) => event.isTrusted && run(event), options);
    }
  };
}
