// What a list says of a link's rel: one column of words, or a yes or no for each hint.
import { type Hint, hints, relTokens } from '../classify/rel';

/** A yes or no as tools write it; null where it is neither. */
export function parseYes(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (['true', 'yes', 'y', '1', 'x', '+'].includes(word)) return true;
  if (['false', 'no', 'n', '0', '-'].includes(word)) return false;
  return null;
}

/**
 * The hints as a rel attribute would have them; "" where the list says there is none, null where it says nothing.
 * @param words the cell of a column like "nofollow ugc", "dofollow"; undefined: no such column
 * @param flags a cell for each hint that has a column of its own
 */
export function parseRel(words: string | undefined, flags: Readonly<Partial<Record<Hint, string>>>): string | null {
  const tokens = relTokens(words?.replace(/[;|]/g, ' ') ?? null).map((token) =>
    token.replace(/^no-follow$/, 'nofollow'),
  );
  const said = hints.map((hint) => (tokens.includes(hint) ? true : parseYes(flags[hint] ?? '')));
  const known = said.some((one) => one !== null) || tokens.some((token) => token === 'dofollow' || token === 'follow');
  return known
    ? hints
        .filter((_, at) => said[at])
        .reverse()
        .join(' ')
    : null;
}
