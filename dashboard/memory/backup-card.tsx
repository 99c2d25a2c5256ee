// The card that saves everything as one file, and says when that was done last.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keptItems } from '../../src/platform/backup/kept-items';
import { makeBackup } from '../../src/platform/backup/make-backup';
import { saveFile } from '../../src/platform/save-file';
import { lastBackup } from '../../src/platform/stores/dashboard-stores';
import { t } from '../../src/platform/strings';
import { RelativeTime } from '../../src/ui/relative-time';
import { counts, withLedger } from '../links-state';
import { toast } from '../toast';
import { MemoryCard } from './memory-card';

export function BackupCard() {
  const last = useSignal<string | null>(null);
  const state = useSignal<'ready' | 'busy' | 'failed'>('ready');

  useEffect(() => {
    const leave = new AbortController();
    lastBackup.subscribe(({ at }) => {
      last.value = at;
    }, leave.signal);
    void lastBackup.get().then(({ at }) => {
      last.value = at;
    });
    return () => leave.abort();
  }, []);

  const save = async (): Promise<void> => {
    state.value = 'busy';
    try {
      const at = new Date().toISOString();
      const { name, file, links } = await withLedger((ledger) => makeBackup(ledger, keptItems, at));
      saveFile(name, 'application/gzip', [file]);
      await lastBackup.set({ version: 1, at, links });
      state.value = 'ready';
      toast(t('backup_saved', { count: links }));
    } catch {
      state.value = 'failed';
    }
  };

  return (
    <MemoryCard id="backup" title={t('backup_title')} hint={t('backup_hint')}>
      {counts.value && <p>{t('backup_holds', { count: counts.value.all })}</p>}
      <p class="memory-acts">
        <button type="button" class="button button-primary" data-save disabled={state.value === 'busy'} onClick={save}>
          {t(state.value === 'busy' ? 'backup_busy' : 'backup_save')}
        </button>
        <span class="quiet small" data-last={last.value ?? ''}>
          {last.value === null ? (
            t('backup_never')
          ) : (
            <>
              {t('backup_last')} <RelativeTime at={last.value} />
            </>
          )}
        </span>
      </p>
      <p class="memory-problem" role="alert">
        {state.value === 'failed' && t('backup_failed')}
      </p>
    </MemoryCard>
  );
}
