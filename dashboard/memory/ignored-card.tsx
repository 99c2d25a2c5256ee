// The domains that are left out of the lists, and the way back into them.
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { t } from '../../src/platform/strings';
import { withLedger } from '../links-state';
import { sayOfDomain } from '../say-of';
import './erase.css';

export function IgnoredCard() {
  const id = useId();
  const domains = useSignal<readonly string[]>([]);
  const read = async (): Promise<void> => {
    domains.value = await withLedger((ledger) => ledger.ignoredDomains());
  };
  useEffect(() => void read(), []);
  if (domains.value.length === 0) return null;
  return (
    <section class="card" data-card="ignored" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('ignored_title')}</h2>
      <p class="quiet">{t('ignore_hint')}</p>
      <ul class="ignored">
        {domains.value.map((domain) => (
          <li key={domain}>
            <bdi>{domain}</bdi>
            <button
              type="button"
              class="button button-plain"
              data-show-again={domain}
              aria-label={t('ignored_show_domain', { domain })}
              onClick={() => sayOfDomain(domain, { ignored: false }).then(read)}
            >
              {t('ignored_show')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
