// The keys that press the button and those of each command, and the way to the browser's page where they are changed.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { commandNames } from '../../src/platform/command-names';
import { openShortcutSettings, readShortcuts } from '../../src/platform/shortcuts';
import { t, type Words } from '../../src/platform/strings';
import { Keys } from '../../src/ui/keys';
import { MemoryCard } from '../memory/memory-card';

/** The button first, then the commands in their order. */
const rows = [
  { name: '_execute_action', words: 'settings_shortcut_press' },
  ...commandNames.map((name) => ({ name, words: `command_${name.replaceAll('-', '_')}` as Words })),
] as const;

export function ShortcutCard() {
  const keys = useSignal<Awaited<ReturnType<typeof readShortcuts>>>({});
  const byHand = useSignal<string | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const read = async (): Promise<void> => {
      keys.value = await readShortcuts();
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
      <dl class="shortcuts">
        {rows.map(({ name, words }) => (
          <div key={name} data-command={name}>
            <dt>{t(words)}</dt>
            <dd>
              {keys.value[name] ? (
                <Keys keys={keys.value[name]} />
              ) : (
                <span class="quiet">{t('settings_shortcut_none')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="memory-acts">
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
