// Which days one looks at, and the pieces a chart shows them in. Days are those of the ledger: UTC, YYYY-MM-DD.

/** THE LIST of periods to choose from, in days up to today; `all`: since the first link. Words: `period_<id>`. */
export const periods = [
  { id: '7', days: 7 },
  { id: '30', days: 30 },
  { id: '90', days: 90 },
  { id: 'year', days: 365 },
  { id: 'all', days: null },
] as const;
export type PeriodId = (typeof periods)[number]['id'];

/** Both ends included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** One of the list, or days of one's own. */
export type Period = PeriodId | Days;

export const usualPeriod: PeriodId = '30';

const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const addDays = (day: string, count: number): string => dayOf(timeOf(day) + count * DAY_MS);
/** How many days there are, both ends included. */
export const lengthOf = ({ from, to }: Days): number => Math.round((timeOf(to) - timeOf(from)) / DAY_MS) + 1;

/** Whether a text is a day there is. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text;
}

/**
 * The days of a period.
 * @param first the first day anything is known of, and the last
 */
export function daysOf(period: Period, today: string, known: Days | null): Days {
  if (typeof period !== 'string') return period;
  const days = periods.find(({ id }) => id === period)?.days ?? null;
  if (days !== null) return { from: addDays(today, 1 - days), to: today };
  const last = known && known.to > today ? known.to : today;
  return { from: known && known.from < today ? known.from : today, to: last };
}

export type Step = 'day' | 'week' | 'month' | 'year';

/** More bars than that cannot be told apart or pressed. */
const MOST_BARS = 60;

export function stepOf(days: Days): Step {
  const length = lengthOf(days);
  if (length <= 31) return 'day';
  if (length <= 7 * 28) return 'week';
  return length <= 30 * MOST_BARS ? 'month' : 'year';
}

/** The period in pieces without a gap: the first and the last may be cut short by its ends. */
export function piecesOf(days: Days): Days[] {
  const step = stepOf(days);
  const pieces: Days[] = [];
  for (let from = days.from; from <= days.to; ) {
    const next = nextBegin(from, step);
    const last = addDays(next, -1);
    pieces.push({ from, to: last < days.to ? last : days.to });
    from = next;
  }
  return pieces;
}

/** When the next piece begins: weeks with Monday (ISO 8601). */
function nextBegin(day: string, step: Step): string {
  if (step === 'day') return addDays(day, 1);
  if (step === 'week') return addDays(day, 7 - ((new Date(timeOf(day)).getUTCDay() + 6) % 7));
  const [year = 0, month = 1] = day.split('-').map(Number);
  return dayOf(step === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1));
}
