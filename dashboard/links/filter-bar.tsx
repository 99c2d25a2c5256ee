// Which links are shown: of one site or all, of some types or all, with some words; everything else behind one button.
import { type LinkType, types } from '../../src/core/classify/rel';
import { styles } from '../../src/core/highlight';
import { spokenLanguage, t } from '../../src/platform/strings';
import { StyleChip } from '../../src/ui/type-chip';
import { sites } from '../sites-state';
import { FilterChips } from './filter-chips';
import { FilterMenu } from './filter-menu';
import { GroupChoice } from './group-choice';
import { list } from './list-state';
import { SearchField } from './search-field';
import { choose, view } from './view-state';

export function FilterBar() {
  const { siteId = [], type: chosen = [] } = view.value.choices;
  const byType = list.value?.counts.get('type');
  const number = (count: number | undefined): string => (byType ? (count ?? 0).toLocaleString(spokenLanguage()) : '');
  const all = byType && [...byType.values()].reduce((sum, count) => sum + count, 0);
  const turn = (type: string): void =>
    choose('type', chosen.includes(type) ? chosen.filter((one) => one !== type) : [type]);
  return (
    <div class="filters" role="group" aria-label={t('filters_label')}>
      <div class="filter-line">
        <SearchField />
        <select
          class="field"
          data-filter="site"
          aria-label={t('filter_site')}
          value={siteId.length === 1 ? siteId[0] : ''}
          onChange={(event) => choose('siteId', event.currentTarget.value ? [event.currentTarget.value] : [])}
        >
          <option value="">{t('all_sites')}</option>
          {sites.value.map((site) => (
            <option key={site.id} value={site.id}>
              {site.entered}
            </option>
          ))}
        </select>
        <GroupChoice />
        <FilterMenu />
      </div>
      <div class="filter-line">
        <div class="type-filter">
          <button
            type="button"
            data-filter-type="all"
            aria-pressed={chosen.length === 0}
            onClick={() => choose('type', [])}
          >
            {t('all_types')} <span class="number quiet">{number(all)}</span>
          </button>
          {types.map((one) => (
            <button
              key={one}
              type="button"
              data-filter-type={one}
              aria-pressed={chosen.includes(one)}
              onClick={() => turn(one)}
            >
              <TypeMark type={one} />
              {t(`type_${one}`)} <span class="number quiet">{number(byType?.get(one))}</span>
            </button>
          ))}
        </div>
        <FilterChips />
      </div>
    </div>
  );
}

function TypeMark({ type }: { type: LinkType }) {
  const style = styles.find((candidate) => candidate.type === type && !candidate.held);
  return (
    style && (
      <span aria-hidden="true">
        <StyleChip style={style} />
      </span>
    )
  );
}
