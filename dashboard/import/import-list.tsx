// A list of links from another tool is brought in: a file, what its columns hold, what would come of it, and then the
// step itself.
import { useId } from 'preact/hooks';
import { namesSources } from '../../src/core/import/fields';
import { t } from '../../src/platform/strings';
import { EmptyState } from '../../src/ui/empty-state';
import { sites } from '../sites-state';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import {
  chooseSite,
  list,
  MOST_MEGABYTES,
  mapping,
  openFile,
  problem,
  reading,
  sorted,
  toSiteId,
} from './import-state';
import '../memory/memory.css';
import './import-list.css';

export function ImportList() {
  const id = useId();
  const open = list.value;
  const state = reading.value ? 'loading' : open ? 'ready' : 'empty';
  if (sites.value.length === 0) {
    return (
      <main class="room" data-room="import" data-state="empty">
        <EmptyState level={1} title={t('import_title')} hint={t('import_no_tracked')}>
          <a class="button button-primary" href="#/welcome">
            {t('add_sites')}
          </a>
        </EmptyState>
      </main>
    );
  }
  return (
    <main class="room" data-room="import" data-state={state} aria-busy={reading.value}>
      <h1>{t('import_title')}</h1>
      <p class="lead">{t('import_lead')}</p>
      <div class="card import-file">
        <label class="label" for={id}>
          {t('import_file')}
        </label>
        <input
          id={id}
          type="file"
          class="memory-file"
          accept=".csv,.tsv,.tab,.txt,.xlsx"
          data-import-file
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void openFile(file);
          }}
        />
        <p role="status" class={problem.value ? 'site-problem' : ''} data-import-said>
          {saidOfFile()}
        </p>
      </div>
      {open && (
        <>
          {mapping.value.targetUrl === undefined && <SiteChoice />}
          <ImportPreview table={open.table} />
          {sorted.value && <ImportResult table={open.table} sorted={sorted.value} />}
        </>
      )}
    </main>
  );
}

function saidOfFile(): string {
  const open = list.value;
  if (reading.value) return t('import_reading');
  if (problem.value) return t(`import_${problem.value}`, { size: MOST_MEGABYTES });
  if (!open) return '';
  const whose = open.tool ? t('import_recognized', { tool: open.tool }) : t('import_unknown');
  return namesSources(mapping.value) ? whose : t('import_no_source');
}

function SiteChoice() {
  const id = useId();
  return (
    <p class="import-site">
      <label for={id}>{t('import_to_site')}</label>
      <select
        id={id}
        class="field"
        data-import-site
        value={toSiteId.value ?? ''}
        onChange={(event) => chooseSite(event.currentTarget.value || null)}
      >
        <option value="">{t('import_no_site')}</option>
        {sites.value.map((site) => (
          <option key={site.id} value={site.id}>
            {site.entered}
          </option>
        ))}
      </select>
    </p>
  );
}
