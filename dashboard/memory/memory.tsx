// What Backlight remembers, as a whole: saved, restored. A list of cards.
import { useEffect } from 'preact/hooks';
import { t } from '../../src/platform/strings';
import { keepUp, refresh } from '../links-state';
import { BackupCard } from './backup-card';
import { CheckCard } from './check-card';
import { EraseCard } from './erase-card';
import { IgnoredCard } from './ignored-card';
import { RestoreCard } from './restore-card';
import { RetentionCard } from './retention-card';
import { TrackingParametersCard } from './tracking-parameters-card';
import './memory.css';

/** THE LIST of cards, in the order of the room. One file a card. */
const cards = [
  BackupCard,
  RestoreCard,
  RetentionCard,
  EraseCard,
  IgnoredCard,
  TrackingParametersCard,
  CheckCard,
] as const;

export function Memory() {
  useEffect(() => {
    const leave = new AbortController();
    keepUp(leave.signal);
    void refresh();
    return () => leave.abort();
  }, []);

  return (
    <main class="room room-memory" data-room="memory" data-state="ready">
      <h1>{t('nav_memory')}</h1>
      <p class="lead">{t('memory_lead')}</p>
      {cards.map((Card) => (
        <Card key={Card.name} />
      ))}
    </main>
  );
}
