// Every link found so far, newest first, and the way out of here as a file.
import { useEffect } from 'preact/hooks';
import { t } from '../src/platform/strings';
import { EmptyState } from '../src/ui/empty-state';
import { ColumnsMenu } from './columns-menu';
import { ExportPanel } from './export-panel';
import { LinkFilters } from './link-filters';
import { LinkTable } from './link-table';
import { choose, counts, entries, filter, keepUp, refresh, showMore } from './links-state';
import { sites } from './sites-state';
import { FilterChips } from './trait-filters';
import './links.css';

export function Links() {
  useEffect(() => {
    const life = new AbortController();
    keepUp(life.signal);
    void refresh();
    return () => life.abort();
  }, []);

  const known = counts.value;
  const state = known === null ? 'loading' : entries.value.length === 0 ? 'empty' : 'ready';
  return (
    <main class="room" data-room="links" data-state={state} aria-busy={known === null}>
      <div class="room-head">
        <h1>
          {t('nav_links')}{' '}
          {known && known.all > 0 && (
            <span class="number quiet" data-count={known.filtered}>
              {known.filtered}
            </span>
          )}
        </h1>
        {known !== null && sites.value.length > 0 && (
          <div class="room-acts">
            <a class="button" href="#/import" data-open="import">
              {t('import_open')}
            </a>
            {known.all > 0 && (
              <>
                <ColumnsMenu />
                <ExportPanel filter={filter.value} count={known.filtered} />
              </>
            )}
          </div>
        )}
      </div>
      {known !== null && known.all > 0 && <LinkFilters />}
      <FilterChips />
      {state === 'loading' && <div class="table-skeleton" />}
      {state === 'ready' && <LinkTable entries={entries.value} />}
      {state === 'empty' && <NoLinks filtered={(known?.all ?? 0) > 0} />}
      {known !== null && known.filtered > entries.value.length && state === 'ready' && (
        <p class="more">
          <span class="quiet number">{t('shown_of', { shown: entries.value.length, total: known.filtered })}</span>
          <button type="button" class="button" data-more onClick={showMore}>
            {t('show_more_links')}
          </button>
        </p>
      )}
    </main>
  );
}

function NoLinks({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState level={2} title={t('links_none_match_title')} hint={t('links_none_match_hint')}>
        <button
          type="button"
          class="button"
          onClick={() => choose({ siteId: undefined, type: undefined, traits: undefined })}
        >
          {t('show_all_links')}
        </button>
      </EmptyState>
    );
  }
  return sites.value.length === 0 ? (
    <EmptyState level={2} title={t('sites_empty_title')} hint={t('sites_empty_hint')}>
      <a class="button button-primary" href="#/welcome">
        {t('add_sites')}
      </a>
    </EmptyState>
  ) : (
    <EmptyState level={2} title={t('links_empty_title')} hint={t('welcome_next')}>
      <p>
        {t('welcome_shortcut')} <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>L</kbd>
      </p>
    </EmptyState>
  );
}
