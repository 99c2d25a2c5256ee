// The question mark at the popup's number: what the words on this page's list mean. The texts come with the first press.
import { signal, useSignal } from '@preact/signals';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { t } from '../src/platform/strings';
import type { Explained } from './explained';

const explained = signal<typeof Explained | null>(null);

export function Explain({ scan }: { scan: PageScan }) {
  const open = useSignal(false);
  const Texts = open.value ? explained.value : null;
  const turn = async (): Promise<void> => {
    explained.value ??= (await import('./explained')).Explained;
    open.value = !open.value;
  };
  return (
    <div class="explain">
      <button
        type="button"
        class="explain-button"
        data-explain
        aria-expanded={open.value}
        aria-controls={Texts ? 'explained' : undefined}
        aria-label={t('explain_types')}
        title={t('explain_types')}
        onClick={turn}
      >
        ?
      </button>
      {Texts && (
        <div id="explained" class="explained">
          <Texts scan={scan} />
        </div>
      )}
    </div>
  );
}
