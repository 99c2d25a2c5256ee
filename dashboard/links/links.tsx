// Every link found so far: filters above, the table, what is done with many of them below, and one of them opened
// beside it. What the table shows is in the address (view-state.ts); what there is to show comes from list-state.ts.
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { spokenLanguage, t } from '../../src/platform/strings';
import { EmptyState } from '../../src/ui/empty-state';
import { counts, keepUp, refresh } from '../links-state';
import { sites } from '../sites-state';
import { ColumnsMenu } from './columns-menu';
import { dense } from './columns-state';
import { ExportPanel } from './export/export-panel';
import { FilterBar } from './filter-bar';
import { GridSkeleton } from './grid/grid-skeleton';
import { GroupGrid } from './group-grid';
import { LinkPanel } from './life/link-panel';
import { keepLight } from './light-state';
import { LinkGrid } from './link-grid';
import { list, readFirst } from './list-state';
import { SavedViews } from './saved-views';
import { SelectionBar } from './selection-bar';
import { followView, listKey, readAddress, showAll, view } from './view-state';
import './links.css';

export function Links() {
  // Before the first drawing: who comes from a number of the overview is not to see the view before.
  useState(readAddress);
  useEffect(() => {
    const life = new AbortController();
    followView(life.signal);
    keepUp(life.signal);
    // The first rows before all else.
    const stop = effect(() => {
      listKey.value;
      void readFirst().finally(() => {
        keepLight();
        void refresh();
      });
    });
    return () => {
      stop();
      life.abort();
    };
  }, []);

  const shown = list.value;
  // Where some are shown it need not be waited for how many there are.
  const all = counts.value?.all ?? (shown && shown.count > 0 ? shown.count : undefined);
  const { group } = view.value;
  const none = all === 0 || (shown !== null && shown.count === 0);
  const state = all === undefined ? 'loading' : none ? 'empty' : shown === null ? 'reading' : 'ready';
  return (
    <main
      class="room room-table"
      data-room="links"
      data-state={state}
      data-dense={dense.value || undefined}
      data-whole={shown?.rows ? '' : undefined}
      aria-busy={state === 'loading' || state === 'reading'}
    >
      <div class="room-head">
        <h1>
          {t('nav_links')}{' '}
          {shown && all !== undefined && all > 0 && (
            <span class="number quiet" data-count={shown.count}>
              {shown.count.toLocaleString(spokenLanguage())}
            </span>
          )}
        </h1>
        {all !== undefined && sites.value.length > 0 && (
          <div class="room-acts">
            <a class="button" href="#/import" data-open="import">
              {t('import_open')}
            </a>
            {all > 0 && (
              <>
                <SavedViews />
                <ColumnsMenu />
                <ExportPanel />
              </>
            )}
          </div>
        )}
      </div>
      {all !== undefined && all > 0 && <FilterBar />}
      {(state === 'loading' || state === 'reading') && <GridSkeleton />}
      {state === 'ready' && shown && (
        <>
          {group && shown.groups ? <GroupGrid shown={shown} by={group} /> : <LinkGrid shown={shown} />}
          <SelectionBar shown={shown} />
        </>
      )}
      {state === 'empty' && <NoLinks filtered={(all ?? 0) > 0} />}
      <LinkPanel />
    </main>
  );
}

function NoLinks({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState level={2} title={t('links_none_match_title')} hint={t('links_none_match_hint')}>
        <button type="button" class="button" data-show-all onClick={showAll}>
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
