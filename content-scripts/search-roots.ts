// Looks for closed shadow roots, and for open ones that came to elements that were there before: neither shows in a
// change. Custom elements first.
import { isDead, type Root } from './dom';
import { enterRoot } from './enter-roots';
import { within } from './find-links';
import { type KnownPage, realmOf } from './known-page';
import { anyRootOf, HOSTS, likelihood } from './shadow-roots';
import { tired, type Work } from './slices';

/** @param all everywhere; else only in what came since the last time */
export function* searchRoots(page: KnownPage, all: boolean): Work {
  const places: Root[] = (all ? [...page.roots.keys()] : page.enteredRoots).filter((root) => !isDead(root));
  const known = all ? places.length : 0;
  page.enteredRoots = [];
  const fresh = page.unsearched.filter((host) => !isDead(host));
  page.unsearched = [];
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
    for (let at = 0; at < hosts.length; at += 1) {
      if (tired()) yield;
      const host = hosts[at] as Element;
      const how = likelihood(host);
      // What was just found has been looked into by nobody.
      if (how === 2 || (isNew && how > 0)) yield* ask(host);
      else if (how > 0) later.push(host);
    }
  }
  let at = 0;
  function* lookInPlaces(): Work {
    for (;;) {
      places.push(...page.enteredRoots.splice(0));
      const place = places[at];
      if (!place) return;
      yield* look(within(place, HOSTS), at >= known);
      at += 1;
    }
  }

  yield* look(fresh, false);
  yield* lookInPlaces();
  for (const host of later) {
    if (tired()) yield;
    yield* ask(host);
  }
  yield* lookInPlaces();
}
