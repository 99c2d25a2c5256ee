// A moment as people say it, the exact one on hover and for machines.
import { relativeTime } from '../core/report/relative-time';
import { now } from './now';

export function RelativeTime({ at, style = 'long' }: { at: string; style?: 'long' | 'short' }) {
  const language = document.documentElement.lang || 'en';
  const date = new Date(at);
  const exact = Number.isNaN(date.getTime())
    ? at
    : date.toLocaleString(language, { dateStyle: 'full', timeStyle: 'medium' });
  return (
    <time dateTime={at} title={exact}>
      {relativeTime(at, now.value, language, style)}
    </time>
  );
}
