// Finds the post or comment a link stands in, its address and its author, by the rows of the page's platform
// (src/core/platforms). What the values mean is thought there; here they are only found.

import { livesAt } from '../src/core/platforms/lives-at';
import type { PlatformRow, PostRule, Reading, Rule } from '../src/core/platforms/platform';
import { authorName, fillReading, type PostRecord, postUrl } from '../src/core/platforms/post-of';
import { hostOf } from '../src/core/url/normalize-url';
import type { IsTracking } from '../src/core/url/plain-query';
import { attribute, documentUrl, isElement, matches, nextSibling, ownerDocument, query, queryInside } from './dom';
import { within } from './find-links';
import { flatParent } from './flat-tree';

const LEVELS_UP = 80;
// A thread may hold thousands of addresses like the one looked for; its own stands among the first.
const CANDIDATES = 50;
const VALUE_LIMIT = 2_000;

const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get as () => string | null;

/**
 * The rows that this document answers to: those of its host, and those whose marks it bears.
 * @param large whether to look for marks in the head only, where nearly all of them stand
 */
export function rowsOf(document: Document, rows: readonly PlatformRow[], large: boolean): PlatformRow[] {
  const [head] = query(document, 'head');
  const bears = (marks: string): boolean => within(large && head ? head : document, marks).length > 0;
  const host = hostOf(documentUrl(document));
  return rows.filter((row) => livesAt(row, host) || (row.marks !== undefined && bears(row.marks)));
}

/**
 * The nearest post or comment around a link; null where there is none, or where none shows an address. A comment
 * without an address of its own has that of the post around it, and still its own author.
 * @param rows as `rowsOf` gives them
 * @param base what addresses of the document resolve against
 */
export function readPost(
  link: Element,
  rows: readonly PlatformRow[],
  base: string,
  isTracking: IsTracking,
): PostRecord | null {
  const page = documentUrl(ownerDocument(link) as Document);
  let url: string | null = null;
  let author: string | null = null;
  let passed = 0;
  let node: Node | null = link;
  for (let level = 0; isElement(node) && level < LEVELS_UP; level += 1, node = flatParent(node)) {
    const place = postAt(node, rows);
    if (!place) continue;
    const { row, rule } = place;
    const found = read(node, rule.permalink, rows, rule, page, (value) => postUrl(value, page, base, row, isTracking));
    // Around a post, an element with the same address is the same post, wrapped: it may hold the name.
    if (url !== null && found !== url) break;
    if (passed === 0 || url !== null) author = read(node, rule.author, rows, rule, page, authorName);
    if (url === null) passed += 1;
    url = found;
    if (url !== null && (author !== null || passed > 1)) break;
  }
  return url === null ? null : { url, author };
}

/** What the nearest place around a link is, that a rule knows: also a profile's field, or a card. */
export function readPlace(link: Element, rows: readonly PlatformRow[]): Rule['kind'] | null {
  let node: Node | null = link;
  for (let level = 0; isElement(node) && level < LEVELS_UP; level += 1, node = flatParent(node)) {
    for (const row of rows) for (const rule of row.posts) if (matches(node, rule.container)) return rule.kind;
  }
  return null;
}

/** The rule of a post or comment whose container an element is. */
function postAt(element: Element, rows: readonly PlatformRow[]): { row: PlatformRow; rule: PostRule } | null {
  for (const row of rows)
    for (const rule of row.posts) if ('permalink' in rule && matches(element, rule.container)) return { row, rule };
  return null;
}

/** The first value that one of the readings finds and `accept` takes. */
function read(
  container: Element,
  readings: readonly Reading[],
  rows: readonly PlatformRow[],
  rule: PostRule,
  page: string,
  accept: (value: string) => string | null,
): string | null {
  for (const reading of readings) {
    for (const element of candidates(container, reading, rows, rule)) {
      const value = rawValue(element, reading);
      const filled = value === null ? null : fillReading(reading, value.slice(0, VALUE_LIMIT), page);
      const accepted = filled === null ? null : accept(filled);
      if (accepted !== null) return accepted;
    }
  }
  return null;
}

function rawValue(element: Element, reading: Reading): string | null {
  if (reading.attribute !== undefined) return attribute(element, reading.attribute) || null;
  return reading.selector === undefined ? '' : (text.call(element) ?? '').trim() || null;
}

/** The elements a reading means: the container, or those in it that stand in no post of their own and in no text. */
function candidates(
  container: Element,
  reading: Reading,
  rows: readonly PlatformRow[],
  rule: PostRule,
): readonly Element[] {
  const scope = reading.next ? nextElement(container) : container;
  if (!scope || reading.selector === undefined) return scope ? [scope] : [];
  const found = [...queryInside(scope, reading.selector)].slice(0, CANDIDATES);
  return found.filter((one) => {
    for (let node: Node | null = one; node !== null && node !== scope; node = flatParent(node)) {
      if (isElement(node) && (postAt(node, rows) || (rule.body !== undefined && matches(node, rule.body))))
        return false;
    }
    return true;
  });
}

function nextElement(element: Element): Element | null {
  let node: Node | null = nextSibling(element);
  while (node !== null && !isElement(node)) node = nextSibling(node);
  return node;
}
