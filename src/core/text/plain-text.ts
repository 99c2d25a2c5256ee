// How pieces of a page become the text a reader sees, the same everywhere: anchor text, context, title.
import type { TextPiece } from '../facts';

// Tab, LF, FF, CR, space and NBSP; not JavaScript's \s, which folds blanks of other scripts that readers see.
const blanks = /[\t\n\f\r \u00A0]+/g;

/** Runs of blanks become one space; blanks at the ends stay as one. */
export function foldBlanks(text: string): string {
  return text.replace(blanks, ' ');
}

/** Runs of blanks become one space, none at the ends. */
export function collapse(text: string): string {
  return foldBlanks(text).replace(/^ | $/g, '');
}

/** The pieces as one string, blanks not yet folded: a break is a blank. */
export function joinPieces(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'break' ? ' ' : piece.text)).join('');
}

/** At most `limit` characters (code points), and whether any were cut off. */
export function cutText(text: string, limit: number): { text: string; cut: boolean } {
  // A string has at least half as many code points as units: most texts need no counting.
  if (text.length <= limit) return { text, cut: false };
  const characters = Array.from(text.slice(0, limit * 2 + 2));
  if (characters.length <= limit) return { text, cut: false };
  return { text: characters.slice(0, limit).join(''), cut: true };
}
