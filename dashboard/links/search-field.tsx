// Free text: found in anchors, addresses, titles, notes and tags. What one types is searched at the next frame.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../src/platform/strings';
import { show, view } from './view-state';

/** After so long without a key one step back takes the search away again, not a letter of it. */
const PAUSE_MS = 800;

export function SearchField() {
  const field = useRef<HTMLInputElement>(null);
  const typedAt = useRef(Number.NEGATIVE_INFINITY);

  // "/" leads here from anywhere in the room, as on many sites.
  useEffect(() => {
    const life = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const typing = (event.target as Element).closest('input:not([type=checkbox]), textarea, select');
        if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
        event.preventDefault();
        field.current?.select();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, []);

  // The address may have brought another search; while one types, the field says it first.
  const search = view.value.search;
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = search;
  }, [search]);

  const type = (text: string): void => {
    const now = performance.now();
    const begins = now - typedAt.current > PAUSE_MS;
    typedAt.current = now;
    show({ search: text }, begins);
  };

  return (
    <search class="search-field">
      <input
        ref={field}
        type="search"
        class="field"
        data-search
        spellcheck={false}
        autocomplete="off"
        aria-label={t('search_label')}
        placeholder={t('search_placeholder')}
        title={t('search_hint')}
        defaultValue={search}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.currentTarget.value === '') return;
          event.preventDefault();
          event.currentTarget.value = '';
          type('');
        }}
      />
    </search>
  );
}
