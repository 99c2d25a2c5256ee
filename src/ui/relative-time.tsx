// A moment as people say it, the exact one on hover and for machines.
import { relativeTime } from '../core/report/relative-time';
import { spokenLanguage } from '../platform/strings';
import { now } from './now';

export function RelativeTime({ at, style = 'long' }: { at: string; style?: 'long' | 'short' }) {
  const language = spokenLanguage();
  const date = new Date(at);
  const exact = Number.isNaN(date.getTime()) ? at : exactly(language).format(date);
  return (
    <time dateTime={at} title={exact}>
      {relativeTime(at, now.value, language, style)}
    </time>
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: each makes a table of hundreds of moments wait. */
function exactly(language: string): Intl.DateTimeFormat {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' });
  formats.set(language, format);
  return format;
}
