// The mark of a link's style: the letter in its colour on its line, as on the page. Never colour alone.
import { styleFor } from '../core/highlight';
import type { HighlightStyle } from '../core/highlight/style';
import type { Entry } from '../core/ledger/entry';
import { styleWords } from './words';
import './type-chip.css';

/** The chip of a style with its words for those who hear the page, and on hover. */
export function StyleChip({ style }: { style: HighlightStyle }) {
  const words = styleWords(style);
  return (
    <span
      class="type-chip"
      data-type={style.type}
      data-line={style.line}
      data-held={style.held || undefined}
      title={words}
    >
      <span aria-hidden="true">{style.letter}</span>
      <span class="spoken">{words}</span>
    </span>
  );
}

/** The chip of a link. */
export function TypeChip({ link }: { link: Pick<Entry, 'type' | 'followed'> }) {
  return <StyleChip style={styleFor(link)} />;
}
