// The texts of the links, and a word where one phrase stands out.
import { anchorHint } from '../../src/core/overview/anchor-hint';
import type { Figures } from '../../src/core/overview/figures';
import { sitesOf } from '../../src/core/overview/scope';
import { t } from '../../src/platform/strings';
import { sites } from '../sites-state';
import { ListChart } from './list-chart';
import { top, view } from './overview-state';
import { rowName, shareWords } from './overview-words';

export function AnchorChart({ shown }: { shown: Figures }) {
  const anchors = top.value?.anchors ?? [];
  const rows = anchors.map((row) => ({
    ...row,
    name: rowName('anchor', row),
    mark: { of: 'anchor', value: row.value } as const,
  }));
  const chosen = sitesOf(view.value.scope, sites.value);
  const own = chosen.length === 0 ? sites.value : sites.value.filter(({ id }) => chosen.includes(id));
  const hint = anchorHint(anchors, shown.links, own);
  return (
    <ListChart id="anchors" title={t('chart_anchors')} named={t('grouped_anchor')} rows={rows} all={shown.links}>
      {hint && (
        <p class="chart-hint" data-anchor-hint={hint.value}>
          {t('anchor_hint', { anchor: `\u2068${hint.value}\u2069`, share: shareWords(hint.count, shown.links) })}{' '}
          <span class="quiet">{t('anchor_hint_doubt')}</span>
        </p>
      )}
    </ListChart>
  );
}
