// What one can choose, as a list of cards.
import { useEffect } from 'preact/hooks';
import { t } from '../../src/platform/strings';
import { LanguageCard } from './language-card';
import { MarksCard } from './marks-card';
import { MemoryLinkCard } from './memory-link-card';
import { MutedCard } from './muted-card';
import { NoticesCard } from './notices-card';
import { PermissionsCard } from './permissions-card';
import { ResetCard } from './reset-card';
import { ShortcutCard } from './shortcut-card';
import { WatchingCard } from './watching-card';
import { followWatching } from './watching-state';
import '../memory/memory.css';
import './settings.css';

/** THE LIST of cards, in the order of the room. One file a card. */
const cards = [
  MarksCard,
  WatchingCard,
  NoticesCard,
  MutedCard,
  PermissionsCard,
  ShortcutCard,
  LanguageCard,
  MemoryLinkCard,
  ResetCard,
] as const;

export function Settings() {
  useEffect(() => {
    const life = new AbortController();
    void followWatching(life.signal);
    return () => life.abort();
  }, []);
  return (
    <main class="room room-memory" data-room="settings" data-state="ready">
      <h1>{t('nav_settings')}</h1>
      <p class="lead">{t('settings_lead')}</p>
      {cards.map((Card) => (
        <Card key={Card.name} />
      ))}
    </main>
  );
}
