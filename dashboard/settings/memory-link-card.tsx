// What one would look for here and is a room of its own: the memory.
import { t } from '../../src/platform/strings';
import { MemoryCard } from '../memory/memory-card';

export function MemoryLinkCard() {
  return (
    <MemoryCard id="memory-link" title={t('settings_memory_title')} hint={t('settings_memory_hint')}>
      <a class="button" href="#/memory">
        {t('settings_memory_open')}
      </a>
    </MemoryCard>
  );
}
