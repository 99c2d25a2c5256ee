// A note and tags, kept as one types. Nobody presses "save", so each field says that it was.
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Entry } from '../../../src/core/ledger/entry';
import { NOTE_LETTERS } from '../../../src/core/ledger/many-words';
import { hasTag, parseTags, suggestedTags } from '../../../src/core/ledger/tags';
import { t } from '../../../src/platform/strings';

type Words = Pick<Entry, 'note' | 'tags'>;

interface Props {
  /** What the words are about, for those who hear the page. */
  about: string;
  words: Words;
  onSave(words: Words): Promise<void>;
}

/** A pause in typing. */
const PAUSE_MS = 500;

export function NoteFields({ about, words, onSave }: Props) {
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const note = useSignal(words.note);
  const tags = useSignal(words.tags.join(', '));
  const state = useSignal<'saved' | 'not_saved' | null>(null);
  const typed = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = async (): Promise<void> => {
    clearTimeout(pause.current);
    if (!typed.current) return;
    typed.current = false;
    try {
      await onSave({ note: note.value, tags: parseTags(tags.value) });
      state.value = 'saved';
    } catch {
      typed.current = true;
      state.value = 'not_saved';
    }
  };
  const latest = useRef(save);
  latest.current = save;
  const type = (): void => {
    typed.current = true;
    state.value = null;
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void latest.current(), PAUSE_MS);
  };

  // What was said elsewhere shows here, unless one is in the middle of saying something.
  const told = words.tags.join(', ');
  useEffect(() => {
    if (typed.current || fields.current?.contains(document.activeElement)) return;
    note.value = words.note;
    tags.value = told;
  }, [words.note, told]);
  // The row may be closed, or the tab, before the pause is over.
  useEffect(() => {
    const leave = (): void => void latest.current();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);

  const turn = (tag: string): void => {
    const now = parseTags(tags.value);
    const others = now.filter((one) => !hasTag([tag], one));
    tags.value = (others.length < now.length ? others : [...now, tag]).join(', ');
    type();
    void save();
  };

  return (
    <div class="note-fields" ref={fields} onFocusOut={() => void save()}>
      <label class="quiet" for={`${id}-note`}>
        {t('note_label')} <span class="spoken">{about}</span>
      </label>
      <textarea
        id={`${id}-note`}
        class="field"
        data-note
        rows={2}
        maxLength={NOTE_LETTERS}
        value={note.value}
        onInput={(event) => {
          note.value = event.currentTarget.value;
          type();
        }}
      />
      <label class="quiet" for={`${id}-tags`}>
        {t('tags_label')} <span class="spoken">{about}</span>
      </label>
      <input
        id={`${id}-tags`}
        class="field"
        data-tags
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value={tags.value}
        onInput={(event) => {
          tags.value = event.currentTarget.value;
          type();
        }}
      />
      <div class="note-end">
        <div class="tag-choice" role="group" aria-label={t('tags_suggested')}>
          {suggestedTags.map((one) => {
            const tag = t(`tag_${one}`);
            const on = hasTag(parseTags(tags.value), tag);
            return (
              <button
                key={one}
                type="button"
                class="tag-button"
                data-tag={one}
                aria-pressed={on}
                onClick={() => turn(tag)}
              >
                {tag}
              </button>
            );
          })}
        </div>
        <span id={`${id}-hint`} class="quiet">
          {t('tags_hint')}
        </span>
        <span class="note-state" role="status" data-note-state={state.value ?? ''}>
          {state.value && t(`note_${state.value}`)}
        </span>
      </div>
    </div>
  );
}
