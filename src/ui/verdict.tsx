// The verdict in words: followed or not, and why not. All reasons on hover.
import type { Entry } from '../core/ledger/entry';
import { t } from '../platform/strings';
import { reasonWords } from './words';

type Judged = Pick<Entry, 'followed' | 'reason' | 'reasons'>;

/** One line of text: "followed", or "not followed: the page's robots meta". */
export function verdictWords({ followed, reason }: Pick<Judged, 'followed' | 'reason'>): string {
  return followed ? t('verdict_followed') : t('verdict_because', { reason: reasonWords(reason) });
}

export function Verdict({ link }: { link: Judged }) {
  const all = link.reasons.map(reasonWords).join('; ');
  return (
    <span
      class="verdict"
      data-followed={link.followed}
      title={link.followed ? all : t('verdict_because', { reason: all })}
    >
      {verdictWords(link)}
    </span>
  );
}
