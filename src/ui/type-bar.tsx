// One bar of all backlinks by style, and under it the legend, which is the counts themselves.
import type { StyleCount } from '../core/report/count-styles';
import { t } from '../platform/strings';
import { StyleChip } from './type-chip';
import { styleWords } from './words';
import './type-bar.css';

/** @param label what is counted, where it is not the backlinks */
export function TypeBar({ counts, label }: { counts: readonly StyleCount[]; label?: string }) {
  const shown = counts.filter(({ count }) => count > 0);
  // A link held back is a case of its type: it has a place in the legend only where there is one.
  const named = counts.filter(({ count, style }) => count > 0 || !style.held);
  return (
    <figure class="types" aria-label={label ?? t('types_label')}>
      <div class="type-bar" aria-hidden="true" data-empty={shown.length === 0 || undefined}>
        {shown.map(({ style, count }) => (
          <span
            key={style.id}
            data-type={style.type}
            data-line={style.line}
            data-held={style.held || undefined}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul class="type-legend">
        {named.map(({ style, count }) => (
          <li key={style.id} data-style={style.id} data-count={count} data-none={count === 0 || undefined}>
            {/* The words stand beside it: read aloud they would come twice. */}
            <span aria-hidden="true">
              <StyleChip style={style} />
            </span>
            <span class="number">{t('legend_count', { number: count, name: styleWords(style) })}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
