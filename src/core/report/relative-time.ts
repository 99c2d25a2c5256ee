// How long ago something was, in words: the nearest unit that says enough.

const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * "5 minutes ago", "yesterday", "now"; short, "5 min. ago".
 * @param then ISO 8601
 * @param now milliseconds since 1970
 * @param language as Intl takes it
 */
export function relativeTime(then: string, now: number, language: string, style: 'long' | 'short' = 'long'): string {
  const seconds = (Date.parse(then) - now) / 1000;
  if (Number.isNaN(seconds)) return then;
  const words = formatFor(language, style);
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  }
  return words.format(0, 'second');
}

/** Made once: making one takes longer than all the words of a table. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

function formatFor(language: string, style: 'long' | 'short'): Intl.RelativeTimeFormat {
  // In short Arabic, months that are past have the words of months to come (CLDR 46: "خلال").
  const safe = language.startsWith('ar') ? 'long' : style;
  const key = `${language} ${safe}`;
  const format = formats.get(key) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: safe });
  formats.set(key, format);
  return format;
}
