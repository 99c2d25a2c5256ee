// How long the ledger remembers what is not seen again, by the user's choice.

/** The choices, in months; null: everything is kept. */
export const retentions = [null, 3, 6, 12, 24] as const;
export type Retention = (typeof retentions)[number];

const DAY_MS = 24 * 60 * 60_000;

/** When it was last seen to that what is too old is gone. */
export interface RetentionDone {
  readonly at: string;
  readonly months: number;
}

/** Once a day, and when the choice has changed. A clock that was turned back is no reason to wait. */
export function retentionIsDue(done: RetentionDone | undefined, months: Retention, nowMs: number): boolean {
  if (months === null) return false;
  return !done || done.months !== months || Math.abs(nowMs - Date.parse(done.at)) >= DAY_MS;
}

/** The moment as many calendar months ago (UTC); of a month that is too short for the day its last one. ISO 8601. */
export function monthsBefore(nowMs: number, months: number): string {
  const then = new Date(nowMs);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() - months);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.toISOString();
}
