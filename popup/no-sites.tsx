// Before the first site: the one question, answered right here.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { parseUrl, plainHost } from '../src/core/url/normalize-url';
import { addSites } from '../src/platform/stores/change-sites';
import { t } from '../src/platform/strings';
import { EmptyState } from '../src/ui/empty-state';
import { SiteField } from '../src/ui/site-field';
import { Here } from './here';
import { OutsideCounts } from './outside-counts';
import { look, sites, tab } from './popup-state';

export function NoSites() {
  const url = parseUrl(tab.value?.url ?? '');
  const host = url && /^https?:$/.test(url.protocol) ? plainHost(url) : null;
  const domain = useSignal<string | null>(null);

  useEffect(() => {
    if (!host) return;
    // The list behind it is heavy: it follows once the question is on the screen.
    void import('../src/core/url/registrable-domain').then(({ registrableDomain }) => {
      domain.value = registrableDomain(host) ?? host;
    });
  }, [host, domain]);

  return (
    <>
      <div class="popup-state">
        <OutsideCounts />
        <EmptyState level={1} title={t('no_sites_title')} hint={t('no_sites_hint')}>
          <SiteField
            existing={sites.value}
            rows={1}
            onSave={async (added) => {
              await addSites(added);
              void look();
            }}
          />
        </EmptyState>
      </div>
      {host && url && <Here domain={domain.value ?? host} url={url.href} />}
    </>
  );
}
