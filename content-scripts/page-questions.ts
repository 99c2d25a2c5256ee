// What others ask of the page that is known: its facts, its counts, its links to tracked sites.
import type { DocumentRecord } from '../src/core/facts';
import { newTally, type Tally } from '../src/core/scan/count-links';
import type { Look, Seen } from '../src/platform/messages';
import { isDead } from './dom';
import { within } from './find-links';
import { syncLink } from './heap-links';
import type { KnownPage } from './known-page';
import { type PageFacts, readDocument, readPage } from './read-page';
import { rowsOf } from './read-post';
import { type FoundLink, inOrder, type Realm } from './realm';

/** The facts of the page itself. */
export function factsOf(page: KnownPage): PageFacts {
  const { tools, topRealm, large } = page;
  if (!page.pageFacts) {
    page.platforms = rowsOf(topRealm.document, tools.platforms, large);
    page.pageFacts = readPage(topRealm, tools.headers, page.platforms);
  }
  return page.pageFacts;
}

/** The facts of one of its documents. */
export function documentOf({ topRealm, tools }: KnownPage, realm: Realm): Seen<DocumentRecord> {
  realm.record ??= readDocument(realm, realm === topRealm ? tools.headers : null);
  return realm.record;
}

/** Every link to a tracked site, in the contract's order. */
export function foundLinks({ topRealm }: KnownPage): FoundLink[] {
  return inOrder(topRealm).flatMap(({ found }) => found);
}

/** What was counted in all documents together. */
export function tallyOf({ topRealm }: KnownPage): Tally {
  const sum = newTally();
  for (const { tally } of inOrder(topRealm))
    for (const heap of Object.keys(sum) as (keyof Tally)[]) sum[heap] += tally[heap];
  return sum;
}

/** The address of each frame that was read; of each that is closed the origin, or the scheme where it has none. */
export function framesOf({ topRealm }: KnownPage): Pick<Look, 'readFrames' | 'unreadFrames'> {
  const realms = inOrder(topRealm);
  return {
    readFrames: realms.flatMap(({ frameUrl }) => frameUrl ?? []),
    unreadFrames: realms.flatMap(({ frameRealms }) =>
      [...frameRealms.values()].filter((one) => typeof one === 'string'),
    ),
  };
}

/** What the page or its headers say of themselves is read again, and so is every link found. */
export function refreshFacts(page: KnownPage): void {
  page.pageFacts = null;
  // An address in SVG's older attribute changes without a sign (DOM Standard, "queue a mutation record").
  for (const root of page.roots.keys())
    if (!isDead(root)) for (const link of within(root, 'a:not([href])')) syncLink(page, link, null);
  for (const realm of inOrder(page.topRealm)) {
    realm.record = null;
    for (const link of realm.found) link.stale = true;
  }
}
