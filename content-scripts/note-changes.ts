// Takes note of what changed in the page, as the browser tells it. What is gone is looked into at once, for it cannot be
// found later; the rest is read when there is time (read-changes.ts).
import { isDead, isElement, localName, parentNode, type Root } from './dom';
import { dropRoot, leaveFrame } from './enter-roots';
import { within } from './find-links';
import { forgetLink } from './heap-links';
import type { KnownPage } from './known-page';
import type { FoundLink, Realm } from './realm';
import { HOSTS, shadowRootOf } from './shadow-roots';

// Of links to other documents only what is read: pages add others by the dozen, as to fetch ahead what is pointed at.
const HEAD = 'base,meta,link[rel~=canonical i],html';
// How far above changed text the link is looked for whose text it is.
const LEVELS_UP = 10;

/** @returns whether there is anything to read */
export function noteChanges(page: KnownPage, records: readonly MutationRecord[], realm: Realm): boolean {
  const { hooks } = page;
  let any = false;
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (isDead(target)) continue;
    any = true;
    if (type === 'attributes') {
      const element = target as Element;
      const name = localName(element);
      if (name.endsWith('frame')) page.framesTouched.set(element, realm);
      else if (name === 'a' || name === 'area') touch(page, element);
      else noteHead(page, element, realm);
      continue;
    }
    // `document.open` takes everything, our listeners too: the document is read anew.
    if (target === realm.document) realm.place = '';
    let theirs = false;
    for (const node of addedNodes) {
      if (hooks.owns(node)) continue;
      theirs = true;
      if (isElement(node)) page.addedParts.add(node);
    }
    for (const node of removedNodes) {
      if (hooks.owns(node)) continue;
      theirs = true;
      if (isElement(node)) {
        noteGone(page, node, realm);
        noteHead(page, node, realm);
      }
    }
    any = theirs;
    if (theirs && realm.found.length > 0) noteText(target, realm);
  }
  return any;
}

/** A link is to be read; `lifted` is what was known of it where it was taken out. */
export function touch({ touchedLinks }: KnownPage, element: Element, lifted: FoundLink | null = null): void {
  touchedLinks.set(element, lifted ?? touchedLinks.get(element) ?? null);
}

/** What the document says of itself. */
export function noteHead(page: KnownPage, part: Element, realm: Realm): void {
  if (within(part, HEAD).length === 0) return;
  page.pageFacts = realm.record = realm.heads = null;
  for (const link of realm.found) link.stale = true;
}

/** Takes out what was in a part of the page that is gone or has moved: what stays is in order, and in its document. */
function noteGone(page: KnownPage, gone: Element, around: Realm): void {
  page.searched = null;
  // A list and no call within a call: shadow roots can be nested as deep as a page likes.
  const parts: (Element | Root)[] = [gone];
  for (const part of parts) {
    const realm = page.roots.get(part as Root) ?? around;
    // Also those whose address went before they did.
    for (const link of within(part, 'a,area')) touch(page, link, forgetLink(page, link, realm));
    if (page.roots.size > 1)
      for (const host of within(part, HOSTS)) {
        const shadow = shadowRootOf(host);
        if (shadow && page.roots.has(shadow)) parts.push(shadow);
      }
    if (realm.frameRealms.size > 0) for (const frame of within(part, 'iframe,frame')) leaveFrame(page, frame, realm);
    if (part !== gone) dropRoot(page, part as Root);
  }
}

/** The link whose text changed is read again. */
function noteText(target: Node, realm: Realm): void {
  let node: Node | null = target;
  for (let level = 0; node && level < LEVELS_UP; level += 1, node = parentNode(node) as Node | null) {
    const link = realm.heapOf.get(node as Element);
    if (typeof link === 'object') link.stale = true;
    if (link !== undefined) return;
  }
}
