// Where on the page a link stands: one in an article is worth another look than one in a footer. Told by the names in
// its ancestry alone, never by the layout, which would cost the page a reflow.
import type { AncestorRecord, LinkRecord } from '../facts';
import { hints, names, noise, strongWords, words } from './placement-words';

export const placements = ['content', 'navigation', 'header', 'footer', 'aside', 'comments', 'unknown'] as const;
export type Placement = (typeof placements)[number];

/** The outermost place that tells, with the exceptions in `replaces`; `unknown` where nothing tells. */
export function classifyPlacement(link: LinkRecord) {
  return { placement: placementOf(link.ancestors) };
}

function placementOf(ancestors: readonly AncestorRecord[]): Placement {
  let found: Placement | undefined;
  let hint: Placement | undefined;
  let inText = false;
  for (const ancestor of ancestors) {
    const { name } = ancestor;
    // The root's classes describe the whole page: `single-format-aside`, `right-sidebar`.
    if (name === 'body' || name === 'html') break;
    const said = wordsOf(ancestor);
    const marked = markOf(ancestor, said);
    const told = marked ?? placeIn(byWord, said);
    if (told && (!found || replaces(told, found, marked !== undefined, name))) found = told;
    // A section's header or footer is its own, not the page's (HTML Standard, "sectioning content").
    else if (name === 'section' && (found === 'header' || found === 'footer')) found = undefined;
    hint ??= placeIn(byHint, said);
    inText ||= name === 'p' || name === 'blockquote';
  }
  return found ?? hint ?? (inText ? 'content' : 'unknown');
}

/** Whether the place an outer element tells is stronger than the one found inside it. */
function replaces(outer: Placement, inner: Placement, marked: boolean, name: string): boolean {
  // A comment is one wherever its list stands; in an article's header there is but the count of them.
  if (inner === 'comments') return name === 'header';
  if (outer === 'comments') return true;
  if (outer === 'unknown') return false;
  // An article's header and footer are its own. A footer in main is the page's more often than not.
  if (outer === 'content') return inner === 'header' || (inner === 'footer' && name !== 'main');
  // Words do not take an article in: the wrapper of a whole page may be called after its sidebar or its menu.
  if (inner === 'content' || inner === 'footer') return marked;
  // A menu in the page's header is a menu; in a footer or a sidebar it is a part of that.
  return outer !== 'header' || inner !== 'navigation';
}

/** What an element says for itself: microdata, then the words that outrank its name, its name, its ARIA role. */
function markOf({ name, role, itemprop, itemtype }: AncestorRecord, said: string): Placement | undefined {
  return (
    placeIn(byName, `${itemtype} ${itemprop}`.toLowerCase()) ??
    placeIn(byStrongWord, said) ??
    // By its name also a custom element (shreddit-comment). Before the role: `footer[role=complementary]` is a footer.
    placeIn(byName, name) ??
    placeIn(byName, `${role}`)
  );
}

/** Ids and classes as words between blanks and hyphens, without those that tell nothing. */
function wordsOf({ id, classes }: AncestorRecord): string {
  return ` ${id} ${classes} `
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\s]+/g, '-')
    .replace(noise, '');
}

function placeIn(table: typeof byName, text: string): Placement | undefined {
  return table.find(([, pattern]) => pattern.test(text))?.[0];
}

function compile(table: typeof names) {
  return Object.entries(table).map(([place, list]) => {
    const choice = list.replaceAll('…', '[a-z]*').replaceAll(' ', '|');
    return [place as Placement, new RegExp(`(?<![a-z])(?:${choice})(?![a-z])`)] as const;
  });
}

const [byName, byStrongWord, byWord, byHint] = [compile(names), compile(strongWords), compile(words), compile(hints)];
