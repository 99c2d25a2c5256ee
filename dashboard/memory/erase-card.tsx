// Erases a part of the memory: says first how much it is, and afterwards how to take it back.
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Erasure } from '../../src/core/ledger/erasure';
import { t } from '../../src/platform/strings';
import { RelativeTime } from '../../src/ui/relative-time';
import { type EraseChoice, EraseFields, erasureOf, ways } from './erase-fields';
import { countErasure, eraseWithUndo, readUndoable, takeBack, undoable } from './erase-state';
import './erase.css';

export function EraseCard() {
  const id = useId();
  const choice = useSignal<EraseChoice>({ by: 'domain', site: '', domain: '', from: '', to: '' });
  const count = useSignal<number | null>(null);
  const busy = useSignal(false);
  const what = erasureOf(choice.value);
  const named = JSON.stringify(what);

  const read = async (): Promise<void> => {
    const wanted = JSON.parse(named) as Erasure | null;
    const found = wanted && (await countErasure(wanted));
    if (named === JSON.stringify(erasureOf(choice.value))) count.value = found;
  };
  useEffect(() => {
    count.value = null;
    void read();
  }, [named, undoable.value]);
  useEffect(() => void readUndoable(), []);

  const erase = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!what || !count.value || busy.value) return;
    busy.value = true;
    try {
      await eraseWithUndo(what);
    } finally {
      busy.value = false;
    }
  };

  return (
    <form class="card" data-card="erase" onSubmit={erase} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('erase_title')}</h2>
      <p class="quiet">{t('erase_hint')}</p>
      <div class="erase-choice">
        <select
          class="field"
          data-erase-by
          aria-label={t('erase_by')}
          value={choice.value.by}
          onChange={(event) => {
            choice.value = { ...choice.value, by: event.currentTarget.value as EraseChoice['by'] };
          }}
        >
          {ways.map((by) => (
            <option key={by} value={by}>
              {t(`erase_by_${by}`)}
            </option>
          ))}
        </select>
        <EraseFields
          choice={choice.value}
          onChange={(change) => {
            choice.value = { ...choice.value, ...change };
          }}
        />
        <button type="submit" class="button" data-erase disabled={!count.value || busy.value}>
          {t('erase_button')}
        </button>
        <span class="quiet number" role="status" data-erase-count={count.value ?? ''}>
          {count.value !== null && t('erase_count', { count: count.value })}
        </span>
      </div>
      <UndoLines />
    </form>
  );
}

/** Stand as long as an act can be taken back, however often the dashboard is closed meanwhile. */
function UndoLines() {
  return (
    <div role="status">
      {undoable.value.map(({ what, at, count }) => (
        <p key={at} class="undo-line" data-undo-line={what}>
          <span>
            {t(`undone_${what}`, { count })} <RelativeTime at={at} />
          </span>
          <button type="button" class="button" data-take-back-last onClick={() => takeBack(at)}>
            {t('undo')}
          </button>
        </p>
      ))}
    </div>
  );
}
