// What befell links, and within which time, in words.
import type { EventId } from '../core/ledger/events';
import { spokenLanguage, t } from '../platform/strings';

export const eventWords = (event: EventId): string => t(`event_${event}`);

const isDay = (at: string): boolean => /^\d{4}-\d\d-\d\d$/.test(at);

/** A day of the ledger (UTC), or a moment by the reader's clock; as it is where it is neither. */
function momentWords(at: string): string {
  const time = new Date(isDay(at) ? `${at}T00:00:00Z` : at);
  if (Number.isNaN(time.getTime())) return at;
  return isDay(at)
    ? time.toLocaleDateString(spokenLanguage(), { dateStyle: 'medium', timeZone: 'UTC' })
    : time.toLocaleString(spokenLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** Both ends included; "": without an end. */
export function timesWords({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to && from !== '') return momentWords(from);
  if (from === '') return t('event_until', { to: momentWords(to) });
  if (to === '') return t('event_since', { from: momentWords(from) });
  return t('event_between', { from: momentWords(from), to: momentWords(to) });
}
