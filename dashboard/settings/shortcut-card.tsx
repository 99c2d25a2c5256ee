// The keys that press the button, and the way to the browser's page where they are changed.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openShortcutSettings, readShortcut } from '../../src/platform/shortcuts';
import { t } from '../../src/platform/strings';
import { Keys } from '../../src/ui/keys';
import { MemoryCard } from '../memory/memory-card';

export function ShortcutCard() {
  const keys = useSignal('');
  const byHand = useSignal<string | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const read = async (): Promise<void> => {
      keys.value = await readShortcut();
    };
    void read();
    // The browser tells of no change: one comes back from its page of shortcuts.
    document.addEventListener('visibilitychange', read, { signal: life.signal });
    return () => life.abort();
  }, [keys]);

  const open = async (): Promise<void> => {
    byHand.value = await openShortcutSettings();
  };

  return (
    <MemoryCard id="shortcut" title={t('settings_shortcut_title')} hint={t('settings_shortcut_hint')}>
      <p class="memory-acts">
        <span>{t('settings_shortcut_press')}</span>
        {keys.value === '' ? <span class="quiet">{t('settings_shortcut_none')}</span> : <Keys keys={keys.value} />}
        <button type="button" class="button" data-change-shortcut onClick={open}>
          {t('settings_shortcut_change')}
        </button>
      </p>
      <p role="status" class="quiet">
        {byHand.value && t('settings_shortcut_by_hand', { address: byHand.value })}
      </p>
    </MemoryCard>
  );
}
