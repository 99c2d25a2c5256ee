// Filters by every trait of the list, behind one button: each value with the number of links there would be.
import { type Trait, traits } from '../../src/core/report/traits';
import { spokenLanguage, t } from '../../src/platform/strings';
import { DropDown } from '../../src/ui/drop-down';
import { traitWords, valueWords } from '../../src/ui/trait-words';
import { list } from './list-state';
import { choose, show, view } from './view-state';

/** The type has buttons of its own. */
export const filtered: readonly Trait[] = traits.filter(({ id }) => id !== 'type');
/** Values that only the ledger knows (names, tags) are offered as far as these go, those with most links first. */
const MOST_VALUES = 30;

export function FilterMenu() {
  const { choices, withIgnored } = view.value;
  const on = filtered.filter(({ id }) => (choices[id] ?? []).length > 0).length + Number(withIgnored);
  return (
    <DropDown
      id="filter"
      label={
        <>
          {t('filter_button')}
          {on > 0 && <span class="number filter-on">{on}</span>}
        </>
      }
    >
      <div class="trait-filters">
        {filtered.map((trait) => (
          <TraitFilter key={trait.id} trait={trait} chosen={choices[trait.id] ?? []} />
        ))}
      </div>
      <label class="filter-ignored">
        <input
          type="checkbox"
          data-filter-ignored
          checked={withIgnored}
          onChange={(event) => show({ withIgnored: event.currentTarget.checked })}
        />
        {t('filter_ignored')}
      </label>
    </DropDown>
  );
}

function TraitFilter({ trait, chosen }: { trait: Trait; chosen: readonly string[] }) {
  const counts = list.value?.counts.get(trait.id);
  const known = [...(counts ?? [])].sort(([, a], [, b]) => b - a).map(([value]) => value);
  const values = trait.values ?? known.slice(0, MOST_VALUES);
  // What no link has is no choice, unless it is made already.
  const offered = [...new Set([...values.filter((value) => !counts || counts.has(value)), ...chosen])];
  if (offered.length === 0) return null;
  const turn = (value: string, on: boolean): void =>
    choose(trait.id, on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset data-filter-trait={trait.id}>
      <legend>{traitWords(trait)}</legend>
      {offered.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            data-filter-value={value}
            checked={chosen.includes(value)}
            onChange={(event) => turn(value, event.currentTarget.checked)}
          />
          <span class="one-line" title={valueWords(trait, value)}>
            {valueWords(trait, value)}
          </span>
          <span class="number quiet">{counts && (counts.get(value) ?? 0).toLocaleString(spokenLanguage())}</span>
        </label>
      ))}
    </fieldset>
  );
}
