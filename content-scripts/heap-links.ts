// Puts each link on its heap, and takes it back when the link goes: its heap is remembered for that.
import { count, heaps } from '../src/core/scan/count-links';
import type { Revealed } from '../src/core/scan/sort-address';
import { matches } from './dom';
import { isLink, LINKS, writtenAddress } from './find-links';
import { type KnownPage, realmOf } from './known-page';
import type { FoundLink, Realm } from './realm';
import { shownAddress } from './shown-address';
import { insertInOrder } from './tree-order';

const SHORTENED_KEPT = 100;

/** Takes a link from its heap; what was known of it, where it leads to a tracked site. */
export function forgetLink(page: KnownPage, element: Element, realm: Realm): FoundLink | null {
  const before = realm.heapOf.get(element);
  if (before === undefined) return null;
  page.edition += 1;
  realm.heapOf.delete(element);
  page.shortened.delete(element);
  const heap = typeof before === 'number' ? before : before.match.heap;
  count(realm.tally, heap, -1);
  if (heap & heaps.link) realm.indexed = false;
  if (typeof before === 'number') return null;
  realm.found.splice(realm.found.indexOf(before), 1);
  return before;
}

/**
 * Puts a link on its heap. It was on none.
 * @param last whether it comes after all links to tracked sites that were found before
 */
export function addLink(page: KnownPage, element: Element, realm: Realm, before: FoundLink | null, last = false): void {
  if (!isLink(element)) return;
  const reveal = (short: URL): Revealed | null => revealIn(page, element, short);
  const sorted = page.tools.sorter.sort(writtenAddress(element), realm.base, reveal);
  const { heapOf, tally } = realm;
  page.edition += 1;
  if (typeof sorted === 'number') {
    heapOf.set(element, sorted);
    count(tally, sorted, 1);
    return;
  }
  const found: FoundLink = {
    linkElement: element,
    realm,
    match: sorted,
    linkIndex: realm === page.topRealm ? tally.links : null,
    hasLetters: before?.hasLetters ?? true,
    isDrawn: before?.isDrawn ?? false,
    judged: before?.judged ?? null,
    stale: true,
  };
  heapOf.set(element, found);
  count(tally, sorted.heap, 1);
  if (last) realm.found.push(found);
  else insertInOrder(realm.found, found);
}

/** Reads a link anew, wherever it is now. */
export function syncLink(page: KnownPage, element: Element, lifted: FoundLink | null): void {
  const realm = realmOf(page, element);
  if (!realm) return;
  const before = forgetLink(page, element, realm) ?? lifted;
  if (!matches(element, LINKS)) return;
  realm.indexed = false;
  addLink(page, element, realm, before);
}

/** Where an opaque address leads, by the page's own word or by an answer to the user's question. */
function revealIn({ tools, shortened }: KnownPage, element: Element, short: URL): Revealed | null {
  const shown = shownAddress(element, tools.platforms);
  if (shown) return shown;
  const answer = tools.resolved.get(short.href);
  if (answer !== undefined) return { url: answer, wrapper: short.hostname };
  if (shortened.size < SHORTENED_KEPT) shortened.set(element, short.href);
  return null;
}
