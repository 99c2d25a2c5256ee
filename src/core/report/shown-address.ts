// An address as people read it: short, on one line, and never able to disguise itself. Only for showing; links, keys
// and exports keep the address as found.
import { parseUrl, plainHost, withoutWww } from '../url/normalize-url';

/** Longer ones are cut: nobody reads on, and thousands of characters in a row slow the drawing down. */
const LONGEST = 200;

const LEFT_TO_RIGHT_MARK = '\u200E';
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Host and path without scheme, `www.` and user info. An address that does not parse is shown as it is. */
export function shownAddress(address: string): string {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return shorten(address, LONGEST);
  const port = url.port ? `:${url.port}` : '';
  const path = url.pathname === '/' && !url.search && !url.hash ? '' : url.pathname;
  return shorten(withoutWww(plainHost(url)) + port + readable(path + url.search + url.hash), LONGEST);
}

/** At most so many characters, the last one `…` where it was cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A character takes one or two places: whatever fills one place more than that is too long.
  const characters = Array.from(text.slice(0, limit * 2 + 1));
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

// Letters and digits of all scripts are decoded. Blanks, controls and direction marks stay encoded: they could make an
// address look like another one.
function readable(path: string): string {
  const decoded = path.slice(0, LONGEST * 9).replace(/(?:%[89A-F][0-9A-F])+/gi, (encoded) => {
    try {
      const text = decodeURIComponent(encoded);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text : encoded;
    } catch {
      return encoded;
    }
  });
  // Without the mark, two neighbouring parts in a right-to-left script would change places.
  return rightToLeft.test(decoded) ? decoded.replace(/[^\p{L}\p{M}\p{N}]+/gu, `$&${LEFT_TO_RIGHT_MARK}`) : decoded;
}
