// What the amount of text and links in an element tells of a link's place, where no name does: running text, a box of
// other articles, a menu. The bounds are from the labelled pages (test/labels), 2026-11; none is finer than they bear.
import type { AncestorRecord } from '../facts';

/** A paragraph that says more than its links do. */
export function isRunningText({ name, size }: AncestorRecord): boolean {
  return isParagraph(name) && (!size || size.linkText < 0.8 * size.text);
}

export function isParagraph(name: string): boolean {
  return name === 'p' || name === 'blockquote';
}

/** Text with a link or two in it, whatever the element: old pages have no paragraphs, only cells and line breaks. */
export function isProse({ size }: AncestorRecord): boolean {
  return size !== null && size.links <= 3 && size.text - size.linkText >= Math.max(80, size.linkText);
}

/** A box of links and little else. A row of share buttons or of an article's tags says less. */
export function isLinkBox({ size }: AncestorRecord): boolean {
  return size !== null && size.links >= 4 && size.linkText >= 100 && size.linkText >= 0.65 * size.text;
}

/** A list as an author writes it into a text: what a template makes has names. */
export function isPlainList({ name, id, classes }: AncestorRecord): boolean {
  return (name === 'ul' || name === 'ol') && `${id}${classes}` === '';
}

/** A row of short links and nothing else. */
export function isMenu({ size }: AncestorRecord): boolean {
  if (size === null || size.links < 5 || size.linkText < 0.85 * size.text) return false;
  const each = size.linkText / size.links;
  return each >= 5 && each < 25;
}

/** Whether there is much more to read in an element than in the box inside it: on a page of lists there is not. */
export function isMuchAround({ size }: AncestorRecord, box: AncestorRecord): boolean {
  return size !== null && box.size !== null && size.text - size.linkText > Math.max(600, 2 * box.size.text);
}

/** An article in small that leads to the whole one. */
export function isTeaser({ name, classes, size }: AncestorRecord): boolean {
  const isArticle = name === 'article' || /(?<![a-z])hentry(?![a-z])/.test(classes);
  return isArticle && size !== null && size.links > 0 && size.text - size.linkText < 200;
}

/** Whether a caption can stand for an element: one before the text of a page is but the title of its first part. */
export function isCaptioned({ size }: AncestorRecord): boolean {
  return size !== null && size.text - size.linkText <= Math.max(300, 3 * size.linkText);
}

// A third of the width or less in the grids of twelve of Bootstrap and Foundation, or in their kin.
const NARROW = /(?:^|[\s_-])(?:col(?:umns?)?-(?:(?:xs|sm|md|lg|xl|xxl)-)?|medium-|large-)[1-4](?!\d)/;

/** A narrow column with more links than the card of a product has. */
export function isNarrowColumn({ classes, size }: AncestorRecord): boolean {
  return (!size || size.links > 5) && NARROW.test(classes);
}
