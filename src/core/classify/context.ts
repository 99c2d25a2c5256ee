// The words around a link: what a reader was told when the link came.
import type { LinkRecord, TextPiece } from '../facts';
import { cutText, foldBlanks, joinPieces } from '../text/plain-text';

/** Characters kept on each side of the anchor. */
export const CONTEXT_SIDE = 160;
const ANCHOR_LIMIT = 500;

/** Up to 160 characters each side, cut at a blank with `…`, the anchor between `[` and `]`; "" where nothing is around. */
export function classifyContext(link: LinkRecord) {
  const before = foldBlanks(joinPieces(link.before)).replace(/^ /, '');
  const after = foldBlanks(joinPieces(link.after)).replace(/ $/, '');
  if (before.trim() === '' && after.trim() === '') return { context: '' };
  // Blanks just inside the anchor belong outside the brackets.
  const inner = foldBlanks(joinPieces(link.text as TextPiece[]));
  const head = lastCharacters(inner.startsWith(' ') ? foldBlanks(`${before} `) : before);
  const tail = firstCharacters(inner.endsWith(' ') && inner.length > 1 ? foldBlanks(` ${after}`) : after);
  const anchor = cutText(inner.trim(), ANCHOR_LIMIT).text;
  return { context: `${head}[${anchor}]${tail}`.trim() };
}

function firstCharacters(text: string): string {
  const { text: kept, cut } = cutText(text, CONTEXT_SIDE);
  if (!cut) return text;
  // A word is not cut in two, unless it is longer than all the room there is.
  const blank = kept.lastIndexOf(' ');
  return `${blank > 0 ? kept.slice(0, blank) : kept}…`;
}

function lastCharacters(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= CONTEXT_SIDE) return text;
  const kept = characters.slice(-CONTEXT_SIDE).join('');
  const blank = kept.slice(0, -1).indexOf(' ');
  return `…${blank >= 0 ? kept.slice(blank + 1) : kept}`;
}
