// The verdict in words: followed or not, and why not. All reasons on hover.
import type { Entry } from '../core/ledger/entry';
import { t } from '../platform/strings';
import { briefReasonWords, reasonWords } from './words';

type Judged = Pick<Entry, 'followed' | 'reason' | 'reasons'>;

/** @param brief where there is one short line for it: the reason by its name only */
export function Verdict({ link, brief = false }: { link: Judged; brief?: boolean }) {
  const { followed, reason } = link;
  const all = link.reasons.map(reasonWords).join('; ');
  const because = (words: string): string => t('verdict_because', { reason: words });
  return (
    <span class="verdict" data-followed={followed} title={followed ? all : because(all)}>
      {followed ? t('verdict_followed') : because((brief ? briefReasonWords : reasonWords)(reason))}
    </span>
  );
}
