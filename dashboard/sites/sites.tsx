// The tracked sites: add, see what each covers, change, remove.
import { useSignal } from '@preact/signals';
import type { TrackedSite } from '../../src/core/facts';
import { addSites, removeSite, removeSites, restoreSite } from '../../src/platform/stores/change-sites';
import { t } from '../../src/platform/strings';
import { EmptyState } from '../../src/ui/empty-state';
import { SiteField } from '../../src/ui/site-field';
import { sites } from '../sites-state';
import { toast } from '../toast';
import { SiteEdit } from './site-edit';
import { SiteRow } from './site-row';
import { SitesFileActs } from './sites-file-acts';
import './sites.css';

export function Sites() {
  const editing = useSignal<string | null>(null);
  const all = sites.value;

  const remove = async (site: TrackedSite, index: number): Promise<void> => {
    await removeSite(site.id);
    toast(t('site_removed', { site: site.entered }), () => void restoreSite(site, index));
  };

  return (
    <main class="room" data-room="sites" data-state={all.length === 0 ? 'empty' : 'ready'}>
      <div class="room-head">
        <h1>{t('nav_sites')}</h1>
        <SitesFileActs sites={all} />
      </div>
      <div class="card">
        <SiteField
          existing={all}
          rows={1}
          onSave={async (good) => {
            await addSites(good);
            toast(t('sites_added', { count: good.length }), () => void removeSites(good));
          }}
        />
      </div>
      {all.length === 0 ? (
        <EmptyState level={2} title={t('sites_empty_title')} hint={t('sites_empty_hint')} />
      ) : (
        <ul class="sites card" aria-label={t('nav_sites')}>
          {all.map((site, index) => (
            <li key={site.id} data-site={site.id}>
              {editing.value === site.id ? (
                <SiteEdit
                  site={site}
                  onDone={() => {
                    editing.value = null;
                  }}
                />
              ) : (
                <SiteRow
                  site={site}
                  onEdit={() => {
                    editing.value = site.id;
                  }}
                  onRemove={() => remove(site, index)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
