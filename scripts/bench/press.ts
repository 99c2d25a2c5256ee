// The press on the real toolbar button, and what a person sees of it in the popup.
import type { View } from '../browser/driver';

/** When the popup was first painted, by the clock of the whole machine. Chromium only: Firefox keeps it to itself. */
export function firstPaint(popup: View): Promise<number> {
  return popup.waitFor<number>(
    () => {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      return entry ? performance.timeOrigin + entry.startTime : 0;
    },
    { what: 'the first paint' },
  );
}

export interface Numbers {
  /** By the clock of the whole machine. */
  readonly at: number;
  /** Whether the moment is known from the browser's own record of paints; else it is when we could first look. */
  readonly painted: boolean;
}

/** When the numbers stood in the popup. */
export function numbersShown(popup: View): Promise<Numbers> {
  return popup.evaluate<Numbers>(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const shown = (): Element | null => document.querySelector('.headline-number');
    while (!shown()) await frame();
    const at = performance.timeOrigin + performance.now();
    // The browser remembers when each text was painted that was the largest so far; Firefox counts the skeleton's too.
    const paint = await new Promise<number>((done) => {
      if (!PerformanceObserver.supportedEntryTypes.includes('largest-contentful-paint')) done(0);
      new PerformanceObserver((list) => {
        const ofNumber = ({ element }: PerformanceEntry & { element?: Element | null }): boolean =>
          element?.closest('.headline, .headline-number') != null;
        const first = list.getEntries().find(ofNumber);
        if (first) done(first.startTime);
      }).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
      setTimeout(() => done(0), 500);
    });
    return paint > 0 ? { at: performance.timeOrigin + paint, painted: true } : { at, painted: false };
  });
}
