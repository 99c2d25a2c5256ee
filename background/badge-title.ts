// The words of the toolbar button: what the page holds, the best of it, and what is missing or changed.
import type { NewsLine } from '../src/core/report/news-line';
import type { PageBadge } from '../src/core/report/page-badge';
import { joined } from '../src/platform/joined';
import { newsWords } from '../src/platform/news-words';
import { t } from '../src/platform/strings';

/** One line each: tooltips keep them apart. */
export function badgeTitle({ total, followed, best }: PageBadge, news: readonly NewsLine[]): string {
  const lines = news.map(newsWords);
  if (total > 0) return [t('action_found', { count: total, followed }), ...bestWords(best), ...lines].join('\n');
  return [t(lines.length > 0 ? 'action_none' : 'action_title'), ...lines].join('\n');
}

function bestWords(best: PageBadge['best']): string[] {
  if (!best) return [];
  const type = t(`type_${best.style.type}`);
  // That a nofollow link is not followed by its own rel goes without saying.
  if (best.reason === 'follow') return [t('action_best', { type, verdict: t('verdict_followed') })];
  if (best.reason === 'rel') return [t('action_best', { type, verdict: t('verdict_not_followed') })];
  const verdict = t('verdict_because', { reason: t(`reason_${joined(best.reason)}`) });
  return [t('action_best', { type, verdict })];
}
