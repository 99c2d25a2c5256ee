// Looks for closed shadow roots, and for open ones that came to elements that were there before: neither shows in a
// change. Custom elements first.
import { isDead } from './dom';
import { enterRoot } from './enter-roots';
import { within } from './find-links';
import { type KnownPage, realmOf } from './known-page';
import { anyRootOf, HOSTS, likelihood } from './shadow-roots';
import { tired, type Work } from './slices';

/** @param all everywhere; else only in what came since the last time */
export function* searchRoots(page: KnownPage, all: boolean): Work {
  /** Those that are asked when all custom elements were. */
  const later: Element[] = [];

  function* ask(host: Element): Work {
    const shadow = anyRootOf(host);
    const realm = shadow && !page.roots.has(shadow) && !page.hooks.owns(host) ? realmOf(page, host) : null;
    if (!shadow || !realm) return;
    page.lateRoots += 1;
    yield* enterRoot(page, shadow, realm);
  }
  function* look(hosts: ArrayLike<Element>, isNew: boolean): Work {
    // Of a frame that is gone nothing may be touched; a list is of one document.
    if (!hosts[0] || isDead(hosts[0])) return;
    for (let at = 0; at < hosts.length; at += 1) {
      if (tired()) yield;
      const host = hosts[at] as Element;
      const how = likelihood(host);
      // What was just found has been looked into by nobody.
      if (how === 2 || (isNew && how > 0)) yield* ask(host);
      else if (how > 0) later.push(host);
    }
  }
  function* lookAtNew(isNew: boolean): Work {
    for (;;) {
      const hosts = page.unsearched.shift();
      if (!hosts) return;
      page.searched?.push(hosts);
      yield* look(hosts, isNew);
    }
  }

  if (all) {
    if (!page.searched) {
      page.unsearched = [];
      page.searched = [...page.roots.keys()].filter((root) => !isDead(root)).map((root) => within(root, HOSTS));
    }
    // Lists that are met on the way are looked at below.
    for (const hosts of [...page.searched]) yield* look(hosts, false);
  }
  yield* lookAtNew(false);
  for (const host of later) {
    if (tired()) yield;
    yield* ask(host);
  }
  yield* lookAtNew(true);
}
