// The foot of the table: how many links there are and, where some are ticked, what can be done with all of them.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { NOTE_LETTERS } from '../../src/core/ledger/many-words';
import { parseTags, suggestedTags } from '../../src/core/ledger/tags';
import { t } from '../../src/platform/strings';
import { DropDown } from '../../src/ui/drop-down';
import { busy, eraseSelected, ignoreSelected, saySelected } from './bulk-acts';
import type { List } from './list-state';
import { selectedRows, selectNone } from './selection-state';

export function SelectionBar({ shown }: { shown: List }) {
  const count = selectedRows.value.length;
  const all = shown.groups
    ? t('grouped_count', { count: shown.groups.count })
    : t('links_count', { count: shown.count });
  return (
    <div class="selection-bar" data-selected={count} aria-busy={busy.value}>
      <span class="number" role="status">
        {count > 0 && !shown.groups ? t('selected_count', { count, of: shown.count }) : all}
      </span>
      {count > 0 && !shown.groups && (
        <div class="selection-acts" role="group" aria-label={t('selected_acts')}>
          <WordsMenu />
          <button type="button" class="button" data-bulk="ignore" onClick={() => void ignoreSelected()}>
            {t('bulk_ignore')}
          </button>
          <button type="button" class="button" data-bulk="erase" onClick={() => void eraseSelected()}>
            {t('bulk_erase')}
          </button>
          <button type="button" class="button button-plain" data-bulk="none" onClick={selectNone}>
            {t('bulk_none')}
          </button>
        </div>
      )}
      <span class="keys-hint quiet small">{t(shown.groups ? 'table_keys_groups' : 'table_keys')}</span>
    </div>
  );
}

function WordsMenu() {
  const id = useId();
  const tags = useSignal('');
  const note = useSignal('');
  const say = (how: 'add' | 'remove'): void => {
    const named = parseTags(tags.value);
    void saySelected(how === 'add' ? { addTags: named, addNote: note.value } : { removeTags: named });
    tags.value = '';
    note.value = '';
  };
  const nothing = tags.value.trim() === '' && note.value.trim() === '';
  return (
    <DropDown id="bulk-words" label={t('bulk_words')}>
      <form
        class="bulk-words"
        onSubmit={(event) => {
          event.preventDefault();
          say('add');
        }}
      >
        <label for={`${id}-tags`}>{t('tags_label')}</label>
        <input
          id={`${id}-tags`}
          class="field"
          data-bulk-tags
          autocomplete="off"
          value={tags.value}
          onInput={(event) => {
            tags.value = event.currentTarget.value;
          }}
        />
        <div class="tag-choice" role="group" aria-label={t('tags_suggested')}>
          {suggestedTags.map((one) => (
            <button
              key={one}
              type="button"
              class="tag-button"
              data-tag={one}
              onClick={() => {
                tags.value = parseTags(`${tags.value},${t(`tag_${one}`)}`).join(', ');
              }}
            >
              {t(`tag_${one}`)}
            </button>
          ))}
        </div>
        <label for={`${id}-note`}>{t('note_label')}</label>
        <textarea
          id={`${id}-note`}
          class="field"
          data-bulk-note
          rows={2}
          maxLength={NOTE_LETTERS}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
        <p class="quiet small">{t('bulk_words_hint')}</p>
        <p class="bulk-words-end">
          <button type="submit" class="button button-primary" data-bulk="add" disabled={nothing}>
            {t('bulk_add')}
          </button>
          <button
            type="button"
            class="button"
            data-bulk="remove"
            disabled={tags.value.trim() === ''}
            onClick={() => say('remove')}
          >
            {t('bulk_remove')}
          </button>
        </p>
      </form>
    </DropDown>
  );
}
