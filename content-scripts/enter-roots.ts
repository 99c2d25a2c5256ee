// Reads documents, frames and shadow roots when they are met, and forgets them when they go.
import { parseUrl } from '../src/core/url/normalize-url';
import { attribute, baseUri, documentIn, documentUrl, hasAttribute, localName, type Root } from './dom';
import { LINKS, within } from './find-links';
import { addLink } from './heap-links';
import { type KnownPage, realmOf } from './known-page';
import { newRealm, type Realm } from './realm';
import { HOSTS, shadowRootOf } from './shadow-roots';
import { tired, type Work } from './slices';

// Frames within frames within frames: deeper than this nobody reads.
const DEPTH = 16;
const ORIGIN_LIMIT = 2_000;

/** Reads a root and all in it, from now on. */
export function* enterRoot(page: KnownPage, root: Root, realm: Realm): Work {
  yield* readLinks(page, root, realm);
  yield* enterInner(page, root, realm);
}

/** The shadow roots and frames in a part of the page; of a document also what its head is made of. */
export function* enterInner(page: KnownPage, part: Root | Element, realm: Realm): Work {
  const frames: Element[] = [];
  // A list that grows, no call within a call: pages nest roots thousands deep.
  const parts = [part];
  for (const one of parts) {
    const hosts = within(one, HOSTS);
    const heads: Element[] = [];
    // Each further query of a large page would be felt. A change takes this one's answer back, also while it is given.
    if (one === realm.document) realm.heads = heads;
    page.extent += hosts.length;
    page.unsearched.push(hosts);
    for (let at = 0; at < hosts.length; at += 1) {
      const host = hosts[at] as Element;
      const shadow = shadowRootOf(host);
      if (shadow && !page.roots.has(shadow) && realmOf(page, host) === realm) {
        yield* readLinks(page, shadow, realm);
        parts.push(shadow);
      }
      const name = localName(host);
      if (name === 'iframe' || name === 'frame') frames.push(host);
      else if (name === 'meta' || name === 'link') heads.push(host);
      if (tired()) yield;
    }
  }
  for (const frame of frames) yield* enterFrame(page, frame, realm);
}

/** The links of a root, which is watched from now on. */
function* readLinks(page: KnownPage, root: Root, realm: Realm): Work {
  page.roots.set(root, realm);
  page.hooks.observe(root, realm);
  const before = realm.tally.links;
  // A document is read before anything in it.
  const first = root === realm.document;
  const links = within(root, LINKS);
  page.extent += links.length * 2;
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at] as Element;
    if (!realm.heapOf.has(link) && !page.touchedLinks.has(link)) addLink(page, link, realm, null, first);
    if (tired()) yield;
  }
  if (!first && realm.tally.links > before) realm.indexed = false;
}

/** Reads what is in a frame now. */
export function* enterFrame(page: KnownPage, frame: Element, realm: Realm): Work {
  const known = realm.frameRealms.get(frame);
  const inside = realmOf(page, frame) === realm;
  const inner = inside && realm.depth < DEPTH ? documentIn(frame) : null;
  const origin = inside ? originOf(frame) : '';
  // Firefox leaves the empty document it began with in a frame it was kept from loading, where Chromium puts a
  // closed page of its own: neither was read.
  const open = inner && !(documentUrl(inner) === 'about:blank' && origin.startsWith('http')) ? inner : null;
  if (open && typeof known === 'object' && known.document === open) return;
  leaveFrame(page, frame, realm);
  if (!inside) return;
  page.hooks.listen(frame);
  if (!open) {
    realm.frameRealms.set(frame, origin);
    return;
  }
  const inRealm = newRealm(open, realm);
  realm.frameRealms.set(frame, inRealm);
  yield* enterRoot(page, open, inRealm);
}

/** Forgets a document with all in it. */
export function leaveRealm(page: KnownPage, realm: Realm): void {
  for (const inner of realm.frameRealms.values()) if (typeof inner === 'object') leaveRealm(page, inner);
  page.searched = null;
  for (const [root, of] of page.roots) if (of === realm) dropRoot(page, root);
}

/** Forgets what was in a frame. */
export function leaveFrame(page: KnownPage, frame: Element, realm: Realm): void {
  const known = realm.frameRealms.get(frame);
  if (known === undefined) return;
  if (typeof known === 'object') leaveRealm(page, known);
  realm.frameRealms.delete(frame);
}

/** Takes a root from those that are read; its links stay counted. */
export function dropRoot(page: KnownPage, root: Root): void {
  page.edition += 1;
  page.roots.delete(root);
  page.hooks.forget(root);
}

function originOf(frame: Element): string {
  if (hasAttribute(frame, 'srcdoc')) return 'srcdoc';
  const url = parseUrl(attribute(frame, 'src') ?? 'about:blank', baseUri(frame));
  if (!url) return 'about:';
  // A name can be as long as an address. What is no name any more tells nobody anything.
  return (url.origin !== 'null' ? url.origin : url.protocol).slice(0, ORIGIN_LIMIT);
}
