// A link's words as the page gives them: their own writing direction, never markup; a kind in words where there are none.

import type { Entry } from '../core/ledger/entry';
import { shorten } from '../core/report/shown-address';
import { t } from '../platform/strings';
import { anchorWords } from './words';
import './anchor.css';

export function Anchor({ link }: { link: Pick<Entry, 'anchorText' | 'anchorKind'> }) {
  const words = anchorWords(link);
  const stands = link.anchorKind === 'image' || link.anchorKind === 'title';
  return (
    <span class="anchor one-line" data-kind={link.anchorKind} title={words}>
      {stands && link.anchorText !== '' && (
        <span class="anchor-kind">{t(`anchor_stands_${link.anchorKind as 'image' | 'title'}`)} </span>
      )}
      <bdi>{shorten(words, 200)}</bdi>
    </span>
  );
}
