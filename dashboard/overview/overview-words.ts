// Numbers, shares, days and names of the overview, as the language that is spoken writes them.

import type { TrackedSite } from '../../src/core/facts';
import type { Ranked } from '../../src/core/overview/figures';
import type { Mark } from '../../src/core/overview/list-of';
import { type Days, type Step, stepOf } from '../../src/core/overview/period';
import { traits } from '../../src/core/report/traits';
import { spokenLanguage, t } from '../../src/platform/strings';
import { valueWords } from '../../src/ui/trait-words';
import { groupWords } from '../links/group-words';

/** Made once a language: making one takes longer than a chart's words. */
const formats = new Map<string, unknown>();
function once<Format>(key: string, make: (language: string) => Format): Format {
  const language = spokenLanguage();
  const name = `${language} ${key}`;
  if (!formats.has(name)) formats.set(name, make(language));
  return formats.get(name) as Format;
}

export const numberWords = (number: number): string =>
  once('number', (language) => new Intl.NumberFormat(language)).format(number);

/** A share of all in per cent; what is little is not nothing. */
export function shareWords(count: number, of: number): string {
  if (of === 0) return '';
  const share = count / of;
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  const format = once(
    `share ${digits}`,
    (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }),
  );
  return format.format(share);
}

const dateWords = (day: string, options: Intl.DateTimeFormatOptions): string =>
  once(
    JSON.stringify(options),
    (language) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));

export const dayName = (day: string): string => dateWords(day, { dateStyle: 'medium' });

/** The days as one reads them: "2 Nov – 29 Nov 2026". */
export function daysWords({ from, to }: Days): string {
  const format = once(
    'range',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

const shortForms: Readonly<Record<Step, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
};

/** A piece below its bar, and as a name. */
export const pieceLabel = (piece: Days, all: Days): string => dateWords(piece.from, shortForms[stepOf(all)]);
export const pieceName = (piece: Days): string => (piece.from === piece.to ? dayName(piece.from) : daysWords(piece));

export const siteName = (site: Pick<TrackedSite, 'label' | 'entered'>): string => site.label || site.entered;

/** The name of a row of one of the lists. */
export function rowName(of: Exclude<Mark['of'], 'links' | 'event' | 'gap'>, { value }: Ranked): string {
  if (of === 'social') return value;
  if (of === 'domain' || of === 'anchor' || of === 'target') return groupWords(of, { name: value, value });
  const trait = traits.find(({ id }) => id === of);
  return trait ? valueWords(trait, value) : value;
}

/** What a row leads to. */
export const linkName = (name: string, count: number): string => t('chart_mark', { name, count });
