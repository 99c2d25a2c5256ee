// Nobody has read the page's headers yet, and they can forbid what its metas allow: a press reads them.
import { useSignal } from '@preact/signals';
import { t } from '../src/platform/strings';
import { readHeaders } from './popup-state';

export function CheckHeaders() {
  const became = useSignal<'idle' | 'busy' | 'failed'>('idle');
  const check = async (): Promise<void> => {
    if (became.value === 'busy') return;
    became.value = 'busy';
    became.value = (await readHeaders()) ? 'idle' : 'failed';
  };
  return (
    <span class="check-headers" data-headers={became.value} role="status">
      {became.value === 'failed' ? (
        t('check_headers_failed')
      ) : (
        <>
          <span title={t('headers_not_checked_hint')}>{t('headers_not_checked')}</span>
          {' · '}
          <button
            type="button"
            class="link-button"
            data-check-headers
            title={t('check_headers_hint')}
            aria-disabled={became.value === 'busy'}
            onClick={check}
          >
            {t(became.value === 'busy' ? 'check_headers_busy' : 'check_headers')}
          </button>
        </>
      )}
    </span>
  );
}
