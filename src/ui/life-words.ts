// What became of a link, in words: how it stands, and each change of it.
import type { ChangeId } from '../core/ledger/change-kinds';
import type { Doubt } from '../core/ledger/doubts';
import type { Change, Entry } from '../core/ledger/entry';
import { shorten, shownAddress } from '../core/report/shown-address';
import { wrapperNames } from '../core/url/wrapper-name';
import { dayWords } from '../platform/day-words';
import { joined } from '../platform/joined';
import { t, type Words } from '../platform/strings';
import { levelWords } from './words';

export const doubtWords = (doubt: Doubt): string => t(`doubt_${joined(doubt)}`);

/** How a link stands, and since when; then, where it says something new, why the last look could not tell. */
export function standingWords(
  entry: Pick<Entry, 'status' | 'missingSince' | 'checkedAt' | 'doubt' | 'lastSeen'>,
): string {
  const { status, missingSince, checkedAt, doubt, lastSeen } = entry;
  const since = dayWords(missingSince ?? checkedAt ?? lastSeen);
  if (status === 'not checked' && doubt) return t('life_not_checked_why', { why: doubtWords(doubt) });
  const words = t(`life_${joined(status)}`, { since, day: dayWords(checkedAt ?? lastSeen) });
  return doubt ? t('life_and_doubt', { words, why: doubtWords(doubt) }) : words;
}

type Writer = (value: string) => string;

const cut: Writer = (value) => shorten(value, 120);
/** A value that is an id in a list, by the beginning of its key. */
const named =
  (family: string): Writer =>
  (value) =>
    t(`${family}_${joined(value)}` as Words);

/** How each kind's values are written. */
const writers: Readonly<Record<ChangeId, Writer>> = {
  type: named('type'),
  verdict: (value) => (value === 'follow' ? t('followed_true') : named('reason')(value)),
  anchor: cut,
  placement: named('placement'),
  target: (value) => cut(shownAddress(value)),
  wrapper: (value) => levelWords(wrapperNames(value)),
  noindex: (value) => t(`noindex_${value === 'true'}`),
  canonical: (value) => cut(shownAddress(value)),
  status: named('status'),
};

/** One change, such as "Type: from follow to nofollow". */
export function changeWords({ kind, from, to }: Change): string {
  const written = (value: string | null): string =>
    value === null || value === '' ? t('life_nothing') : writers[kind](value);
  return t('life_from_to', { what: t(`change_${kind}`), from: written(from), to: written(to) });
}
