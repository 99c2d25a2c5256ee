// The way from a link back to its page: open it and be shown the link there, or have it looked at again from here.
import { useSignal } from '@preact/signals';
import type { Entry } from '../../../src/core/ledger/entry';
import { entryKey } from '../../../src/core/ledger/entry';
import { askToRead } from '../../../src/platform/permissions';
import { openAndReveal } from '../../../src/platform/stores/awaited-reveals';
import { t } from '../../../src/platform/strings';
import { type Recheck, recheck } from './recheck';

export function PageActs({ entry }: { entry: Entry }) {
  const state = useSignal<Recheck | 'looking' | null>(null);
  if (!/^https?:/i.test(entry.sourceUrl)) return null;
  const look = async (): Promise<void> => {
    if (state.value === 'looking') return;
    // First thing in the press: after any wait the browser takes no question for the user's.
    const allowed = askToRead(entry.sourceUrl);
    state.value = 'looking';
    state.value = (await allowed) ? await recheck(entry.sourceUrl) : 'not_allowed';
  };
  return (
    <div class="page-acts">
      <div class="page-acts-buttons">
        <button
          type="button"
          class="button"
          data-open-and-show
          aria-describedby="open-and-show-hint"
          onClick={() => void openAndReveal(entry.sourceUrl, entryKey(entry))}
        >
          {t('revisit_open')}
        </button>
        <button type="button" class="button" data-recheck aria-disabled={state.value === 'looking'} onClick={look}>
          {t('revisit_recheck')}
        </button>
        <span role="status" data-recheck-state={state.value ?? ''}>
          {state.value && t(`recheck_${state.value}`)}
        </span>
      </div>
      <p class="quiet small" id="open-and-show-hint">
        {t('revisit_hint')}
      </p>
    </div>
  );
}
