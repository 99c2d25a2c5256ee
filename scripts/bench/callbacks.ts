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
  /** Everything that began before the first scan with the right count was told and the marks were drawn. */
  readonly light: readonly Callback[];
  /** Everything after that, until the scan that says `complete`. */
  readonly closed: readonly Callback[];
  /** What the script itself says it had spent when it told that first scan. */
  readonly tookMs: number | null;
}

/**
 * Tells the passes apart by the order of time.
 * @param links how many links the light pass must count
 * @returns null where no scan had that count
 */
export function passes(
  callbacks: readonly Callback[],
  notes: readonly Note[],
  marks: readonly number[],
  links: number,
): Passes | null {
  const told = notes.find((note) => note.links === links);
  if (!told) return null;
  const end = Math.max(told.at, marks[0] ?? 0);
  const complete = notes.find((note) => note.complete && note.at >= told.at)?.at ?? Number.POSITIVE_INFINITY;
  return {
    light: callbacks.filter(({ began }) => began <= end),
    closed: callbacks.filter(({ began }) => began > end && began <= complete),
    tookMs: told.tookMs,
  };
}
