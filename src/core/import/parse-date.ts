// Dates as lists write them. Which of day and month comes first is told by the whole column; where nothing tells, the
// date is not known.

export type DateOrder = 'day first' | 'month first' | null;

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a column's dates show: a number above 12 is no month. */
export function dateOrder(dates: readonly string[]): DateOrder {
  const pairs = dates.map((date) => slashed.exec(date.trim())).filter((found) => found !== null);
  const dayFirst = pairs.some(([, first]) => Number(first) > 12);
  const monthFirst = pairs.some(([, , second]) => Number(second) > 12);
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day first' : 'month first';
}

/** ISO 8601, midnight UTC where there is no time; null where it is no date we can be sure of. */
export function parseDate(text: string, order: DateOrder): string | null {
  const date = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC)?)?/.exec(
    date,
  );
  if (iso)
    return moment(
      iso.slice(1, 4).map(Number),
      iso.slice(4, 7).map((part) => Number(part ?? 0)),
    );
  const point = dotted.exec(date);
  if (point) return moment([Number(point[3]), Number(point[2]), Number(point[1])]);
  const slash = slashed.exec(date);
  if (slash && order !== null) {
    const [day, month] = order === 'day first' ? [slash[1], slash[2]] : [slash[2], slash[1]];
    return moment([Number(slash[3]), Number(month), Number(day)]);
  }
  const words = /^(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})\b/i.exec(date);
  if (!words) return null;
  const month = months.indexOf((words[2] ?? '').toLowerCase()) + 1;
  return moment([Number(words[4]), month, Number(words[1] ?? words[3])]);
}

/** Parts of a date as ISO 8601, if there is such a day. */
function moment(
  [year = 0, month = 0, day = 0]: number[],
  [hour = 0, minute = 0, second = 0]: number[] = [],
): string | null {
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists && hour < 24 && minute < 60 ? at.toISOString() : null;
}
