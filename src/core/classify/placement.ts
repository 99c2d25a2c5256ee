// Where on the page a link stands: one in an article is worth another look than one in a footer. Told by the names in
// its ancestry alone, never by the layout, which would cost the page a reflow.
import type { AncestorRecord, DocumentRecord, LinkRecord } from '../facts';
import type { Tables } from './tables';

export const placements = ['content', 'navigation', 'header', 'footer', 'aside', 'comments', 'unknown'] as const;
export type Placement = (typeof placements)[number];

type Places = Readonly<Partial<Record<Placement, string>>>;

/** The words that name places (placement-words.ts), as plain data. */
export interface PlacementWords {
  readonly names: Places;
  readonly strongWords: Places;
  readonly words: Places;
  readonly hints: Places;
  /** Source of a regular expression: what tells no place. */
  readonly noise: string;
}

/** The outermost place that tells, with the exceptions in `replaces`; `unknown` where nothing tells. */
export function classifyPlacement(link: LinkRecord, _document: DocumentRecord, { placement }: Tables) {
  return { placement: placementOf(link.ancestors, compiled(placement)) };
}

function placementOf(ancestors: readonly AncestorRecord[], places: Compiled): Placement {
  let found: Placement | undefined;
  let byNameAlone = false;
  let hint: Placement | undefined;
  let inText = false;
  for (const ancestor of ancestors) {
    const { name } = ancestor;
    // The root's classes describe the whole page: `single-format-aside`, `right-sidebar`.
    if (name === 'body' || name === 'html') break;
    const said = wordsOf(ancestor, places.noise);
    const marked = markOf(ancestor, said, places);
    const worded = placeIn(places.words, said);
    const told = marked ?? worded;
    if (told && (!found || replaces(told, found, marked !== undefined, name))) {
      found = told;
      byNameAlone = name === told && worded !== told;
    } else if (name === 'section' && byNameAlone && (found === 'header' || found === 'footer')) {
      // A section's header or footer is its own, not the page's (HTML Standard, "sectioning content").
      found = undefined;
    }
    hint ??= placeIn(places.hints, said);
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
function markOf(
  { name, role, itemprop, itemtype }: AncestorRecord,
  said: string,
  { names, strongWords }: Compiled,
): Placement | undefined {
  return (
    placeIn(names, `${itemtype} ${itemprop}`.toLowerCase()) ??
    placeIn(strongWords, said) ??
    // By its name also a custom element (shreddit-comment). Before the role: `footer[role=complementary]` is a footer.
    placeIn(names, name) ??
    placeIn(names, `${role}`)
  );
}

/** Ids and classes as words between blanks and hyphens, without those that tell nothing. */
function wordsOf({ id, classes }: AncestorRecord, noise: RegExp): string {
  return ` ${id} ${classes} `
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\s]+/g, '-')
    .replace(noise, '');
}

function placeIn(table: Compiled['names'], text: string): Placement | undefined {
  return table.find(([, pattern]) => pattern.test(text))?.[0];
}

function compile(places: Places) {
  return Object.entries(places).map(([place, list]) => {
    const choice = list.replaceAll('…', '[a-z]*').replaceAll(' ', '|');
    return [place as Placement, new RegExp(`(?<![a-z])(?:${choice})(?![a-z])`)] as const;
  });
}

type Compiled = ReturnType<typeof compileAll>;

function compileAll({ names, strongWords, words, hints, noise }: PlacementWords) {
  return {
    names: compile(names),
    strongWords: compile(strongWords),
    words: compile(words),
    hints: compile(hints),
    noise: new RegExp(noise, 'g'),
  };
}

// One table serves all links of a page: compiled once.
const known = new WeakMap<PlacementWords, Compiled>();

function compiled(table: PlacementWords): Compiled {
  const before = known.get(table);
  if (before) return before;
  const now = compileAll(table);
  known.set(table, now);
  return now;
}
