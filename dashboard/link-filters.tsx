// Which entries are listed: of one site or all, of one type or all, each choice with its count.
import { types } from '../src/core/classify/rel';
import { styles } from '../src/core/highlight';
import { t } from '../src/platform/strings';
import { StyleChip } from '../src/ui/type-chip';
import { choose, counts, filter } from './links-state';
import { sites } from './sites-state';
import { FilterMenu } from './trait-filters';

export function LinkFilters() {
  const known = counts.value;
  const { siteId, type } = filter.value;
  return (
    <div class="filters" role="group" aria-label={t('filters_label')}>
      <select
        class="field"
        data-filter="site"
        aria-label={t('filter_site')}
        value={siteId ?? ''}
        onChange={(event) => choose({ siteId: event.currentTarget.value || undefined })}
      >
        <option value="">{t('all_sites')}</option>
        {sites.value.map((site) => (
          <option key={site.id} value={site.id}>
            {site.entered}
          </option>
        ))}
      </select>
      <div class="type-filter">
        <button
          type="button"
          data-filter-type="all"
          aria-pressed={type === undefined}
          onClick={() => choose({ type: undefined })}
        >
          {t('all_types')} <span class="number quiet">{known?.ofSite ?? ''}</span>
        </button>
        {types.map((one) => {
          const style = styles.find((candidate) => candidate.type === one && !candidate.held);
          return (
            <button
              key={one}
              type="button"
              data-filter-type={one}
              aria-pressed={type === one}
              onClick={() => choose({ type: one })}
            >
              {style && (
                <span aria-hidden="true">
                  <StyleChip style={style} />
                </span>
              )}
              {t(`type_${one}`)} <span class="number quiet">{known?.byType[one] ?? ''}</span>
            </button>
          );
        })}
      </div>
      <FilterMenu />
    </div>
  );
}
