// Views one wants to come back to: each a link, so it also opens in a tab of its own.
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { writeView } from '../../src/core/view/view-address';
import { NAME_LETTERS } from '../../src/platform/stores/saved-views';
import { t } from '../../src/platform/strings';
import { DropDown } from '../../src/ui/drop-down';
import { openSavedViews, removeView, saved, saveView } from './saved-views-state';
import { view } from './view-state';

export function SavedViews() {
  const id = useId();
  const name = useSignal('');
  useEffect(() => {
    const life = new AbortController();
    void openSavedViews(life.signal);
    return () => life.abort();
  }, []);
  const now = writeView(view.value);
  return (
    <DropDown id="views" label={t('views_button')}>
      {saved.value.length === 0 ? (
        <p class="quiet">{t('views_none')}</p>
      ) : (
        <ul class="saved-views" aria-label={t('views_button')}>
          {saved.value.map((one) => (
            <li key={one.name}>
              <a
                href={`#/links${one.query && '?'}${one.query}`}
                data-view={one.name}
                aria-current={one.query === now ? 'true' : undefined}
                onClick={(event) => {
                  const panel = event.currentTarget.closest('details');
                  if (panel) panel.open = false;
                }}
              >
                <bdi>{one.name}</bdi>
              </a>
              <button
                type="button"
                class="move-button"
                data-remove-view={one.name}
                aria-label={t('views_remove', { name: one.name })}
                onClick={() => void removeView(one)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          void saveView(name.value);
          name.value = '';
        }}
      >
        <label class="spoken" for={id}>
          {t('views_name')}
        </label>
        <input
          id={id}
          class="field"
          data-view-name
          autocomplete="off"
          maxLength={NAME_LETTERS}
          placeholder={t('views_name')}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button" data-save-view disabled={name.value.trim() === ''}>
          {t('views_save')}
        </button>
      </form>
    </DropDown>
  );
}
