// The words of the link, and what kind of words they are.
import type { LinkRecord } from '../facts';
import { collapse, joinPieces } from '../text/plain-text';

/** What the anchor text is made of. */
export const anchorKinds = ['text', 'address', 'image', 'title', 'empty'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

/** The full anchor text (uncut) and its kind. A title or aria-label stands in only where there are no other words. */
export function classifyAnchor(link: LinkRecord) {
  const seen = collapse(joinPieces(link.text));
  const anchorText = seen || collapse(link.title ?? '');
  return { anchorText, anchorKind: kindOf(link, seen, anchorText) };
}

function kindOf(link: LinkRecord, seen: string, anchorText: string): AnchorKind {
  if (anchorText === '') return 'empty';
  if (isAddress(anchorText, link)) return 'address';
  if (link.text.some((piece) => piece.kind === 'text' && collapse(piece.text) !== '')) return 'text';
  return seen === '' ? 'title' : 'image';
}

/** Whether the text is the beginning of where the link leads, as people write addresses. */
function isAddress(text: string, link: LinkRecord): boolean {
  const bare = bareAddress(text);
  if (!bare.includes('.')) return false;
  return bareAddress(link.targetUrl).startsWith(bare) || bareAddress(link.href).startsWith(bare);
}

function bareAddress(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/…]$/, '');
}
