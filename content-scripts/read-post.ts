// Copies what the containers of posts and comments around a link hold, by the rows of the page's platform
// (src/core/platforms). It only copies: which post a link stands in is thought in src/core/platforms/post-of.
import type { PlatformRow, PostRule, Reading } from '../src/core/platforms/platform';
import { type PostPlace, placeLimits } from '../src/core/platforms/post-place';
import { attribute, isElement, matches, nextElement, query, queryInside, textOf } from './dom';
import { within } from './find-links';
import { flatParent } from './flat-tree';

/**
 * The rows that this document answers to: its host's own, which comes without marks, and those whose marks it bears.
 * @param large whether to look for marks in the head only, where nearly all of them stand
 */
export function rowsOf(document: Document, rows: readonly PlatformRow[], large: boolean): PlatformRow[] {
  const [head] = query(document, 'head');
  return rows.filter(({ marks }) => !marks || within(large && head ? head : document, marks).length > 0);
}

/** Reads the places of many links: a post that holds several of them, or several comments, is read once. */
export interface PlaceReader {
  readonly places: readonly PostPlace[];
  /** The nearest place around a link, as its index; null where there is none. */
  nearest(link: Element): number | null;
}

/** @param rows as `rowsOf` gives them */
export function readPlaces(rows: readonly PlatformRow[]): PlaceReader {
  const places: (PostPlace & { around: number | null })[] = [];
  const indexOf = new Map<Element, number>();
  let room = placeLimits.sum;

  /** Which rule's container an element is. */
  const postAt = (element: Element): { platform: string; at: number; rule: PostRule } | undefined => {
    for (const { id, posts } of rows)
      for (const [at, rule] of posts.entries())
        if ('permalink' in rule && matches(element, rule.container)) return { platform: id, at, rule };
    return undefined;
  };

  const valuesIn = (container: Element, { body }: PostRule, { selector, attribute: name, next }: Reading): string[] => {
    const scope = next ? nextElement(container) : container;
    if (!scope) return [];
    /** Whether it stands in no post of its own and in no text. */
    const isOwn = (one: Element): boolean => {
      for (let node: Node | null = one; node && node !== scope; node = flatParent(node))
        if (isElement(node) && (postAt(node) || (body && matches(node, body)))) return false;
      return true;
    };
    const found = selector ? [...queryInside(scope, selector)].slice(0, placeLimits.candidates).filter(isOwn) : [scope];
    const values: string[] = [];
    for (const one of found) {
      const value = (name ? attribute(one, name) : selector && textOf(one)?.trim())?.slice(0, placeLimits.value);
      if (!value) continue;
      room -= value.length;
      if (room > 0) values.push(value);
    }
    return values;
  };

  /** Reads a place that was not read before; undefined where there is none. */
  const readPlace = (container: Element): number | undefined => {
    const post = postAt(container);
    if (!post) return undefined;
    const { platform, at, rule } = post;
    const values = [...rule.permalink, ...rule.author].map((reading) => valuesIn(container, rule, reading));
    const index = places.push({ platform, rule: at, values, around: null }) - 1;
    indexOf.set(container, index);
    return index;
  };

  return {
    places,
    nearest(link) {
      let first: number | null = null;
      let below: (typeof places)[number] | undefined;
      let node: Node | null = link;
      for (let level = 0; isElement(node) && level < placeLimits.levels; level += 1, node = flatParent(node)) {
        const known = indexOf.get(node);
        const index: number | undefined = known ?? readPlace(node);
        if (index === undefined) continue;
        if (below) below.around = index;
        first ??= index;
        // What is around it was read with it.
        if (known !== undefined) break;
        below = places[index];
      }
      return first;
    },
  };
}
