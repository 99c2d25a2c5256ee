// A day as people say it: "2 May", with the year where it is not this one. By the reader's own clock and language.
import { spokenLanguage } from './strings';

/** @param at ISO 8601 */
export function dayWords(at: string, now = new Date()): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return date.toLocaleDateString(spokenLanguage(), { day: 'numeric', month: 'long', year });
}
