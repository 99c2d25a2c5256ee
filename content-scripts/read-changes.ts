// Reads the page: all of it at first, then what changed.
import { enterFrame, enterInner, enterRoot, leaveFrame, leaveRealm } from './enter-roots';
import { LINKS, within } from './find-links';
import { syncLink } from './heap-links';
import { type KnownPage, newTop, realmOf } from './known-page';
import { noteHead, touch } from './note-changes';
import { hasMoved, inOrder } from './realm';
import { tired, type Work } from './slices';

// A rule for marked text makes the browser compute the style of every element anew: 2 to 5 µs each in Chromium 156.
const LARGE = 20_000;

/** Reads the whole page, as if for the first time. */
export function* readWhole(page: KnownPage): Work {
  const before = new Map(
    inOrder(page.topRealm).flatMap(({ found }) => found.map((link) => [link.linkElement, link.judged])),
  );
  leaveRealm(page, page.topRealm);
  for (const set of [page.addedParts, page.touchedLinks, page.framesTouched, page.shortened]) set.clear();
  page.unsearched = [];
  page.searched = [];
  page.pageFacts = null;
  const { document } = page.topRealm;
  page.topRealm = newTop(document);
  page.extent = 0;
  yield* enterRoot(page, document, page.topRealm);
  page.large = page.extent > LARGE;
  // Marks stay where they are until their links are judged again.
  for (const { found } of inOrder(page.topRealm))
    for (const link of found) link.judged = before.get(link.linkElement) ?? null;
}

/** Reads what changed. */
export function* readChanges(page: KnownPage): Work {
  const { addedParts, touchedLinks, framesTouched, topRealm } = page;
  for (const element of addedParts) {
    addedParts.delete(element);
    const realm = realmOf(page, element);
    if (!realm) continue;
    noteHead(page, element, realm);
    for (const link of within(element, LINKS)) {
      touch(page, link);
      if (tired()) yield;
    }
    yield* enterInner(page, element, realm);
  }
  if (hasMoved(topRealm)) return yield* readWhole(page);
  for (const realm of new Set(page.roots.values()))
    for (const [frame, inner] of realm.frameRealms) {
      if (typeof inner !== 'object' || !hasMoved(inner)) continue;
      // Its document is the same: unless it was left, nobody would enter it.
      leaveFrame(page, frame, realm);
      framesTouched.set(frame, realm);
    }
  for (const [element, lifted] of touchedLinks) {
    touchedLinks.delete(element);
    syncLink(page, element, lifted);
    if (tired()) yield;
  }
  for (const [frame, realm] of framesTouched) {
    framesTouched.delete(frame);
    yield* enterFrame(page, frame, realm);
  }
}
