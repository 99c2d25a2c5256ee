// The text around a link, the link itself marked. Only text: what stood in the page is never markup here.
import type { Entry } from '../core/ledger/entry';
import { splitContext } from '../core/report/split-context';
import { anchorWords } from './words';

export function Context({ link }: { link: Pick<Entry, 'context' | 'anchorText' | 'anchorKind'> }) {
  if (link.context === '') return null;
  const { before, anchor, after } = splitContext(link.context, link.anchorText);
  return (
    <blockquote class="context" dir="auto">
      <bdi>{before}</bdi>
      {anchor !== null && (
        <mark>
          <bdi>{anchor || anchorWords(link)}</bdi>
        </mark>
      )}
      <bdi>{after}</bdi>
    </blockquote>
  );
}
