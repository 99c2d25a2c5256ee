// What is said of a page's news: on the button by the background, in the popup by the popup.
import type { NewsLine } from '../core/report/news-line';
import { dayWords } from './day-words';
import { t } from './strings';

/** Those that are gone have a date; those that changed have it in what they turned into. */
export function newsWords({ kind, count, since, type }: NewsLine): string {
  if (kind === 'missing' || kind === 'lost') return t(`news_${kind}`, { count, since: dayWords(since) });
  if (type !== null && kind !== 'refollowed') return t('news_turned', { count, type: t(`type_${type}`) });
  return t(`news_${kind}`, { count });
}
