// What a backup would change, in words, and the choice what to do with it. Nothing has been changed yet.
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Staged } from '../../src/platform/backup/import-backup';
import { type ImportMode, importModes } from '../../src/platform/stores/ledger';
import { t } from '../../src/platform/strings';
import { RelativeTime } from '../../src/ui/relative-time';
import { toast } from '../toast';
import { takeBack } from './erase-state';
import { apply, drop } from './restore-state';

/** THE LIST of what a preview counts; each has its words: `restore_<id>`. What is none is not said. */
const told = ['fresh', 'changed', 'same', 'erased'] as const satisfies readonly (keyof Staged)[];

/** A link can be another one in the file, and a merge change nothing: what is here knows more. */
function countsOf(staged: Staged, mode: ImportMode): Readonly<Record<(typeof told)[number], number>> {
  const { fresh, erased } = staged;
  const changed = mode === 'replace' ? staged.differs : staged.changed;
  return { fresh, changed, same: staged.changed + staged.same - changed, erased };
}

export function RestorePreview({ name, staged }: { name: string; staged: Staged }) {
  const id = useId();
  const mode = useSignal<ImportMode>('merge');
  const withErased = useSignal(false);
  const title = useRef<HTMLHeadingElement>(null);
  // Who chose a file by keyboard goes on here: the field they were in is gone.
  useEffect(() => title.current?.focus(), []);

  const take = async (event: Event): Promise<void> => {
    event.preventDefault();
    const how = { mode: mode.value, withErased: withErased.value };
    const at = await apply(staged, how);
    if (at !== null) toast(t(`restore_done_${how.mode}`), () => void takeBack(at));
  };
  const counts = countsOf(staged, mode.value);
  const counted = told.filter((one) => counts[one] > 0);

  return (
    <form class="restore-preview" data-preview onSubmit={take}>
      <h3 ref={title} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h3>
      <p class="quiet small">
        {t('restore_made')} <RelativeTime at={staged.madeAt} />
      </p>
      {/* They are those of the choice below: who makes it by keyboard hears what it changes. */}
      <ul class="restore-counts" aria-live="polite">
        {counted.map((one) => (
          <li key={one} data-count={`${one} ${counts[one]}`}>
            {t(`restore_${one}`, { count: counts[one] })}
          </li>
        ))}
        {counted.length === 0 && <li>{t('restore_nothing')}</li>}
      </ul>
      {staged.erased > 0 && (
        <label class="restore-mode">
          <input
            type="checkbox"
            checked={withErased.value}
            onChange={({ currentTarget }) => {
              withErased.value = currentTarget.checked;
            }}
          />
          <span>{t('restore_with_erased')}</span>
        </label>
      )}
      <fieldset class="restore-modes">
        <legend class="label">{t('restore_how')}</legend>
        {importModes.map((one) => (
          <label key={one} class="restore-mode">
            <input
              type="radio"
              name={`${id}-mode`}
              value={one}
              checked={mode.value === one}
              aria-describedby={`${id}-${one}`}
              onChange={() => {
                mode.value = one;
              }}
            />
            <span>
              {t(`restore_mode_${one}`)}
              <span id={`${id}-${one}`} class="quiet small">
                {t(`restore_mode_${one}_means`)}
                {one === 'replace' && staged.onlyHere > 0 && ` ${t('restore_only_here', { count: staged.onlyHere })}`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="memory-acts">
        <button type="submit" class="button" data-apply>
          {t(`restore_apply_${mode.value}`)}
        </button>
        <button type="button" class="button button-plain" data-drop onClick={() => drop(staged)}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
