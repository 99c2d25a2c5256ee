// What became of a link: how it stands now, what changed when, and the user's own word that it is gone.
import { type Entry, entryKey } from '../../../src/core/ledger/entry';
import { dayWords } from '../../../src/platform/day-words';
import { t } from '../../../src/platform/strings';
import { changeWords, standingWords } from '../../../src/ui/life-words';
import { refresh, withLedger } from '../../links-state';
import './link-life.css';

/** Only where nobody knows: what was there at the last look is not gone. */
const MAY_BE_GONE: readonly Entry['status'][] = ['missing', 'not checked'];

export function LinkLife({ entry }: { entry: Entry }) {
  const markLost = async (): Promise<void> => {
    await withLedger((ledger) => ledger.markLost([entryKey(entry)], new Date().toISOString()));
    await refresh();
  };
  return (
    <div class="life" data-life={entry.status}>
      <p class="life-standing" role="status">
        {standingWords(entry)}
      </p>
      {MAY_BE_GONE.includes(entry.status) && (
        <p class="life-act">
          <button type="button" class="button" data-mark-lost onClick={markLost}>
            {t('life_mark_lost')}
          </button>{' '}
          <span class="quiet">{t('life_mark_lost_hint')}</span>
        </p>
      )}
      {entry.changes.length > 0 && (
        <ol class="life-changes" aria-label={t('life_changes')}>
          {entry.changes.toReversed().map((change) => (
            <li key={`${change.at} ${change.kind}`} data-change={change.kind}>
              <time class="quiet" dateTime={change.at} title={change.at}>
                {dayWords(change.at)}
              </time>{' '}
              <bdi>{changeWords(change)}</bdi>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
