// Sums of callbacks that were timed in a page (time-callbacks.ts).
import type { Callback, Note } from './time-callbacks';

/** Milliseconds covered by at least one of them: intervals that overlap count once. */
export function covered(callbacks: readonly Callback[]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { began, ended } of callbacks.toSorted((a, b) => a.began - b.began)) {
    sum += Math.max(0, ended - Math.max(began, end));
    end = Math.max(end, ended);
  }
  return sum;
}

/** The longest one, in milliseconds. */
export function longest(callbacks: readonly Callback[]): number {
  return Math.max(0, ...callbacks.map(({ began, ended }) => ended - began));
}

export interface Passes {
  /** Everything before the first link found was read: links, matching, counting, open roots. */
  readonly light: readonly Callback[];
  /** Everything from there that began before the first scan with the right count was told and the marks were drawn. */
  readonly reading: readonly Callback[];
  /** Everything after that, until the scan that says `complete`. */
  readonly closed: readonly Callback[];
  /** What the script itself says it had spent when it told that first scan. */
  readonly tookMs: number | null;
}

/**
 * Tells the passes apart by the order of time.
 * @param readAt when the first link found was read
 * @param links how many links the light pass must count
 * @returns null where no scan had that count
 */
export function passes(
  callbacks: readonly Callback[],
  notes: readonly Note[],
  marks: readonly number[],
  readAt: number | null,
  links: number,
): Passes | null {
  const told = notes.find((note) => note.links === links);
  if (!told) return null;
  const end = Math.max(told.at, marks[0] ?? 0);
  const complete = notes.find((note) => note.complete && note.at >= told.at)?.at ?? Number.POSITIVE_INFINITY;
  return {
    ...partedAt(
      callbacks.filter(({ began }) => began <= end),
      readAt ?? end,
    ),
    closed: callbacks.filter(({ began }) => began > end && began <= complete),
    tookMs: told.tookMs,
  };
}

/** The callback under way at that moment is cut in two: one part follows the other in the same task. */
function partedAt(callbacks: readonly Callback[], moment: number): Pick<Passes, 'light' | 'reading'> {
  return {
    light: callbacks
      .filter(({ began }) => began < moment)
      .map((one) => ({ ...one, ended: Math.min(one.ended, moment) })),
    reading: callbacks
      .filter(({ ended }) => ended > moment)
      .map((one) => ({ ...one, began: Math.max(one.began, moment) })),
  };
}
