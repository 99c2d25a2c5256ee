// The first run: one question, then the one thing to do next.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readShortcut } from '../src/platform/shortcuts';
import { addSites } from '../src/platform/stores/change-sites';
import { t } from '../src/platform/strings';
import { Keys } from '../src/ui/keys';
import { SiteField } from '../src/ui/site-field';
import { sites } from './sites-state';

export function Welcome() {
  const added = useSignal(0);
  // The browser may have given no keys, or others than we asked for.
  const keys = useSignal('');
  useEffect(() => {
    void readShortcut().then((given) => {
      keys.value = given;
    });
  }, [keys]);
  return (
    <main class="room room-narrow" data-room="welcome" data-state="ready">
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_hint')}</p>
      <div class="card">
        <SiteField
          existing={sites.value}
          rows={3}
          autoFocus
          onSave={async (good) => {
            await addSites(good);
            added.value += good.length;
          }}
        />
      </div>
      <div role="status">
        {added.value > 0 && (
          <div class="card next-step">
            <h2>{t('welcome_done', { count: added.value })}</h2>
            <p>{t('welcome_next')}</p>
            {keys.value !== '' && (
              <p>
                {t('welcome_shortcut')} <Keys keys={keys.value} />
              </p>
            )}
            <p>
              <a href="#/sites">{t('see_sites')}</a>
            </p>
          </div>
        )}
      </div>
      <p class="quiet small">{t('welcome_privacy')}</p>
    </main>
  );
}
