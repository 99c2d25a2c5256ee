// The filters that are on, and the groups one has opened, each with its way out.
import { t } from '../../src/platform/strings';
import { eventWords, timesWords } from '../../src/ui/event-words';
import { traitWords, valueWords } from '../../src/ui/trait-words';
import { filtered } from './filter-menu';
import { groupWords } from './group-words';
import { list } from './list-state';
import { choose, show, showAll, view } from './view-state';

export function FilterChips() {
  const { choices, during, gap, within, search } = view.value;
  const on = filtered.filter(({ id }) => (choices[id] ?? []).length > 0);
  const count = list.value?.count;
  const chosen = on.length + during.length + Number(gap);
  if (chosen === 0 && within.length === 0 && search.trim() === '') return null;
  return (
    <div class="filter-chips">
      {within.map(({ by, value }, at) => (
        <Chip
          key={`in ${by}`}
          id={`in-${by}`}
          name={t(`grouped_${by}`)}
          value={groupWords(by, { name: value, value })}
          onRemove={() => show({ within: within.toSpliced(at, 1) })}
        />
      ))}
      {during.map(({ event, ...times }, at) => (
        <Chip
          key={`on ${event}`}
          id={`on-${event}`}
          name={eventWords(event)}
          value={timesWords(times)}
          onRemove={() => show({ during: during.toSpliced(at, 1) })}
        />
      ))}
      {gap && (
        <Chip id="gap" name={t('filter_gap')} value={t('filter_gap_rivals')} onRemove={() => show({ gap: false })} />
      )}
      {on.map((trait) => (
        <Chip
          key={trait.id}
          id={trait.id}
          name={traitWords(trait)}
          value={(choices[trait.id] ?? []).map((value) => valueWords(trait, value)).join(', ')}
          onRemove={() => choose(trait.id, [])}
        />
      ))}
      <button type="button" class="button button-plain" data-clear-filters onClick={showAll}>
        {t('filter_clear')}
      </button>
      <span class="quiet number" role="status" data-matches={count}>
        {count !== undefined && t('links_match', { count })}
      </span>
    </div>
  );
}

interface ChipProps {
  id: string;
  name: string;
  value: string;
  onRemove(): void;
}

function Chip({ id, name, value, onRemove }: ChipProps) {
  return (
    <button
      type="button"
      class="filter-chip"
      data-remove-filter={id}
      aria-label={t('filter_remove', { name, value })}
      onClick={onRemove}
    >
      <bdi class="one-line">{t('filter_chip', { name, value })}</bdi>
      <span class="filter-chip-cross" aria-hidden="true" />
    </button>
  );
}
