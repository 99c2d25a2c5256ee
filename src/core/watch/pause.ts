// For how long Backlight does not look by itself. Nothing wakes it at the end: whoever is about to look asks.

/** An hour: long enough to be left alone, short enough that nobody forgets it was switched off. */
export const PAUSE_MS = 3_600_000;

/** @param until as stored: ISO 8601, null where there is no pause */
export function isPaused(until: string | null, nowMs: number): boolean {
  return until !== null && leftMs(until, nowMs) > 0;
}

/** Whoever asks may have looked at the clock a while ago. */
const SLACK_MS = 60_000;

/** A clock that was set back must not make an hour a year: more than a whole pause is none. */
function leftMs(until: string, nowMs: number): number {
  const left = Date.parse(until) - nowMs;
  return left <= PAUSE_MS + SLACK_MS ? left : 0;
}
