// The card that takes a backup in: choose a file, see what it would change, say how, done.
import { useId } from 'preact/hooks';
import { t } from '../../src/platform/strings';
import { refusalWords } from '../../src/ui/words';
import { MemoryCard } from './memory-card';
import { RestorePreview } from './restore-preview';
import { readFile, restore } from './restore-state';

export function RestoreCard() {
  const now = restore.value;
  return (
    <MemoryCard id="restore" title={t('restore_title')} hint={t('restore_hint')}>
      {now.at === 'preview' ? (
        <RestorePreview name={now.name} staged={now.staged} />
      ) : now.at === 'reading' || now.at === 'applying' ? (
        <Busy share={now.at === 'reading' ? now.share : null} />
      ) : (
        <Choose />
      )}
      <div role="alert">
        {now.at === 'refused' && (
          <p class="memory-problem" data-refused={now.refusal.id}>
            <strong>{t('restore_refused', { file: now.name })}</strong>{' '}
            {refusalWords(now.refusal.id, now.refusal.block)}
          </p>
        )}
        {now.at === 'failed' && (
          <p class="memory-problem">{t(now.reading ? 'restore_failed_reading' : 'restore_failed_applying')}</p>
        )}
      </div>
    </MemoryCard>
  );
}

function Choose() {
  const id = useId();
  return (
    <p class="memory-acts">
      {/* The browser's own control: it takes a file that is dropped on it, and the keyboard. */}
      <label class="label" for={id}>
        {t('restore_choose')}
      </label>
      <input
        id={id}
        type="file"
        class="memory-file"
        accept=".gz,.jsonl.gz,application/gzip"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void readFile(file);
        }}
      />
    </p>
  );
}

function Busy({ share }: { share: number | null }) {
  const words = t(share === null ? 'restore_applying' : 'restore_reading');
  return (
    <p class="memory-acts" role="status" data-busy>
      <progress class="memory-progress" aria-label={words} {...(share === null ? {} : { value: share, max: 1 })} />
      <span class="quiet">{words}</span>
    </p>
  );
}
