// Filters by every trait that has a list of values, behind one button; and those that are on, each with its way out.
import { type Trait, traits } from '../src/core/report/traits';
import { t } from '../src/platform/strings';
import { DropDown } from '../src/ui/drop-down';
import { traitWords, valueWords } from '../src/ui/trait-words';
import { choose, chooseTrait, clearTraits, counts, filter } from './links-state';

/** The type has buttons of its own, with counts. */
const filtered = traits.filter(
  (trait): trait is Trait & { values: readonly string[] } => trait.values !== null && trait.id !== 'type',
);

export function FilterMenu() {
  const wanted = filter.value.traits ?? {};
  const on = Object.keys(wanted).length + Number(filter.value.withIgnored ?? false);
  return (
    <DropDown
      id="filter"
      label={
        <>
          {t('filter_button')}
          {on > 0 && <span class="number">{on}</span>}
        </>
      }
    >
      <div class="trait-filters">
        {filtered.map((trait) => (
          <label key={trait.id}>
            <span class="quiet small">{traitWords(trait)}</span>
            <select
              class="field"
              data-filter-trait={trait.id}
              value={wanted[trait.id] ?? ''}
              onChange={(event) => chooseTrait(trait.id, event.currentTarget.value || null)}
            >
              <option value="">{t('filter_any')}</option>
              {trait.values.map((value) => (
                <option key={value} value={value}>
                  {valueWords(trait, value)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <label class="filter-ignored">
        <input
          type="checkbox"
          data-filter-ignored
          checked={filter.value.withIgnored ?? false}
          onChange={(event) => choose({ withIgnored: event.currentTarget.checked || undefined })}
        />
        {t('filter_ignored')}
      </label>
    </DropDown>
  );
}

export function FilterChips() {
  const wanted = filter.value.traits ?? {};
  const on = filtered.filter(({ id }) => wanted[id] !== undefined);
  if (on.length === 0) return null;
  return (
    <div class="filter-chips">
      {on.map((trait) => {
        const words = { name: traitWords(trait), value: valueWords(trait, wanted[trait.id] ?? '') };
        return (
          <button
            key={trait.id}
            type="button"
            class="filter-chip"
            data-remove-filter={trait.id}
            aria-label={t('filter_remove', words)}
            onClick={() => chooseTrait(trait.id, null)}
          >
            {t('filter_chip', words)}
            <span class="filter-chip-cross" aria-hidden="true" />
          </button>
        );
      })}
      <button type="button" class="button button-plain" data-clear-filters onClick={clearTraits}>
        {t('filter_clear')}
      </button>
      <span class="quiet number" role="status" data-matches={counts.value?.filtered}>
        {counts.value && t('links_match', { count: counts.value.filtered })}
      </span>
    </div>
  );
}
