// Reads the address that a page itself shows where the link carries an opaque one. What counts as an address is
// thought in src/core/platforms/shown-address.
import type { PlatformRow } from '../src/core/platforms/platform';
import { addressOf, fullAddress, mayShowText, type TextPart } from '../src/core/platforms/shown-address';
import { attribute, baseUri, firstChild, isElement, isText, localName, nextSibling, nodeValue } from './dom';
import { writtenAddress } from './find-links';

// Far more nodes than X ever puts into a link.
const PARTS = 50;

/**
 * The address behind a link as the page shows it, and which wrapper that undoes; null where it shows none.
 * @param rows the platforms that the page may be of
 */
export function shownAddress(link: Element, rows: readonly PlatformRow[]): { url: string; wrapper: string } | null {
  // Old X/Twitter, and saved copies of it anywhere.
  const written = fullAddress(attribute(link, 'data-expanded-url')?.trim() ?? '');
  if (written !== null) return { url: written, wrapper: 'attr:data-expanded-url' };
  if (!mayShowText(rows, writtenAddress(link), baseUri(link))) return null;
  const parts: TextPart[] = [];
  if (!collectText(link, false, parts)) return null;
  const url = addressOf(parts);
  return url === null ? null : { url, wrapper: 't.co' };
}

/** Collects the text nodes in order; false where a picture stands among them, for then the text is not the whole. */
function collectText(element: Element, hidden: boolean, parts: TextPart[]): boolean {
  for (let node: Node | null = firstChild(element); node !== null; node = nextSibling(node)) {
    if (parts.length >= PARTS) return false;
    if (isText(node)) parts.push({ text: nodeValue(node) ?? '', hidden });
    else if (isElement(node)) {
      if (localName(node) === 'img') return false;
      if (!collectText(node, hidden || attribute(node, 'aria-hidden') === 'true', parts)) return false;
    }
  }
  return true;
}
