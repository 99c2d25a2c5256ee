// What befell the memory, above every room: what it means, what is still there, and the way back.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { mendable, type Trouble as TroubleId } from '../src/core/ledger/trouble';
import { listSnapshots, type Snapshot } from '../src/platform/backup/snapshots';
import { t, type Words } from '../src/platform/strings';
import { followTrouble } from '../src/platform/told-trouble';
import { RelativeTime } from '../src/ui/relative-time';
import { isOpen } from './links-state';
import './trouble.css';

const trouble = signal<TroubleId | null>(null);
const snapshot = signal<Snapshot | null>(null);
const busy = signal(false);
const failed = signal<string | null>(null);

export function Trouble() {
  useEffect(() => {
    const life = new AbortController();
    followTrouble((told) => void take(told), life.signal);
    return () => life.abort();
  }, []);
  const id = trouble.value;
  if (!id) return null;
  const newest = snapshot.value;
  return (
    <section class="trouble" role="alert" data-trouble={id} aria-busy={busy.value}>
      <h2>{t(wordsOf(id))}</h2>
      <p>
        {t(`${wordsOf(id)}_hint` as Words)}
        {id === 'full' &&
          isOpen.value !== null &&
          ` ${t(isOpen.value ? 'trouble_full_reading' : 'trouble_full_closed')}`}
      </p>
      {mendable.includes(id) && (
        <p class="quiet">
          {newest ? (
            <>
              {t('trouble_snapshot')} <RelativeTime at={newest.takenAt} />
            </>
          ) : (
            t('trouble_no_snapshot')
          )}
        </p>
      )}
      {failed.value && <p class="site-problem">{failed.value}</p>}
      <p class="trouble-acts">
        {newest && mendable.includes(id) && (
          <button
            type="button"
            class="button button-primary"
            disabled={busy.value}
            data-restore
            onClick={() => act('restoreNewest')}
          >
            {t('trouble_restore')}
          </button>
        )}
        {id === 'ledger unreadable' && !newest && (
          <button type="button" class="button" disabled={busy.value} data-anew onClick={() => act('startAnew')}>
            {t('trouble_anew')}
          </button>
        )}
        {(id === 'ledger lost' || id === 'settings lost') && (
          <button
            type="button"
            class="button button-plain"
            disabled={busy.value}
            data-accept
            onClick={() => act('acceptLedger')}
          >
            {t('trouble_accept')}
          </button>
        )}
      </p>
    </section>
  );
}

function wordsOf(id: TroubleId): Words {
  return `trouble_${id.replaceAll(' ', '_')}` as Words;
}

async function take(id: TroubleId | null): Promise<void> {
  // A file system that cannot be read has no snapshot to offer.
  snapshot.value = id ? ((await listSnapshots().catch(() => []))[0] ?? null) : null;
  trouble.value = id;
}

/** What mends it comes with the press: it brings the reading of backups. */
const mend = () => import('./memory/mend-memory');

async function act(what: keyof Awaited<ReturnType<typeof mend>>): Promise<void> {
  const id = trouble.value;
  if (!id) return;
  busy.value = true;
  failed.value = null;
  try {
    await (await mend())[what](id);
  } catch (error) {
    failed.value = t('trouble_failed', { why: (error as Error).message });
  } finally {
    busy.value = false;
  }
}
