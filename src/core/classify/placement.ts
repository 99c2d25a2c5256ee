// Where on the page a link stands: one in an article is worth another look than one in a footer. Told by the names,
// captions and sizes in its ancestry alone, never by the layout, which would cost the page a reflow.
import type { AncestorRecord, DocumentRecord, LinkRecord } from '../facts';
import {
  isCaptioned,
  isLinkBox,
  isMenu,
  isMuchAround,
  isNarrowColumn,
  isParagraph,
  isPlainList,
  isProse,
  isRunningText,
  isTeaser,
} from './placement-size';
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
  /** Sources of regular expressions for the beginning of a caption. */
  readonly captions: Readonly<Partial<Record<Placement, readonly string[]>>>;
  /** Words for an article's own text and the lines that belong to it. */
  readonly body: string;
  /** Words for offers that an article makes. */
  readonly trade: string;
  /** Source of a regular expression: what tells no place. */
  readonly noise: string;
}

/** The outermost place that tells, with the exceptions in `replaces`; `unknown` where nothing tells. */
export function classifyPlacement({ ancestors }: LinkRecord, _document: DocumentRecord, { placement }: Tables) {
  const places = compiled(placement);
  // The root's classes describe the whole page: `single-format-aside`, `right-sidebar`.
  const root = ancestors.findIndex(({ name }) => name === 'body' || name === 'html');
  const seen = ancestors
    .slice(0, root < 0 ? undefined : root)
    .map((ancestor) => ({ ancestor, said: wordsOf(ancestor, places.noise) }));
  const place = namedPlace(seen, places) ?? supposedPlace(seen, places);
  return { placement: place === 'content' && isInLinkBox(seen, places) ? 'aside' : place };
}

interface Seen {
  readonly ancestor: AncestorRecord;
  /** What its id and classes say. */
  readonly said: string;
}

/** What names and captions tell. The link's own names tell what it does, not where it is. */
function namedPlace(seen: readonly Seen[], places: Compiled): Placement | undefined {
  let found: Placement | undefined;
  let byNameAlone = false;
  let inRunningText = false;
  let isOffer = false;
  for (const [at, { ancestor, said }] of seen.entries()) {
    const { name } = ancestor;
    isOffer ||= places.trade.test(said);
    const below = seen[at - 1]?.ancestor;
    if (!below) continue;
    inRunningText ||= isRunningText(ancestor);
    const titled = inRunningText ? undefined : captionOf(ancestor, below, places);
    if (titled && (!found || replaces(titled, found, true, name))) found = titled;
    const marked = isTeaser(ancestor) ? undefined : markOf(ancestor, said, places);
    const worded = placeIn(places.words, said) ?? (isNarrowColumn(ancestor) ? 'aside' : undefined);
    const told = marked ?? worded;
    // An article puts what it recommends to buy in an aside of its own; the link is what the article is about.
    const isOfferInArticle = isOffer && byNameAlone && found === 'aside' && name === 'article';
    if (told && (!found || isOfferInArticle || replaces(told, found, marked !== undefined, name))) {
      found = told;
      byNameAlone = name === told && worded !== told;
    } else if (name === 'section' && byNameAlone && (found === 'header' || found === 'footer')) {
      // A section's header or footer is its own, not the page's (HTML Standard, "sectioning content").
      found = told === found ? undefined : told;
    }
  }
  return found;
}

/** What is likely where no name tells. */
function supposedPlace([, ...around]: readonly Seen[], { hints }: Compiled): Placement {
  for (const { said } of around) {
    const hint = placeIn(hints, said);
    if (hint) return hint;
  }
  if (around.some(({ ancestor }) => isParagraph(ancestor.name) || isProse(ancestor))) return 'content';
  return around.some(({ ancestor }) => isMenu(ancestor)) ? 'navigation' : 'unknown';
}

/** Whether a link in the content stands in a box of links beside or below what there is to read. */
function isInLinkBox([, ...around]: readonly Seen[], { body, captions }: Compiled): boolean {
  let box: AncestorRecord | undefined;
  let isBesideMuch = false;
  for (const { ancestor, said } of around) {
    // Links an author put into the text, one by one or as a list of sources.
    if (isRunningText(ancestor) || ancestor.itemprop === 'articleBody' || body.test(said)) return false;
    if (placeIn(captions, ancestor.caption.toLowerCase()) === 'content') return false;
    if (!isLinkBox(ancestor)) isBesideMuch ||= box !== undefined && isMuchAround(ancestor, box);
    else if (box || !isPlainList(ancestor)) box = ancestor;
  }
  return isBesideMuch;
}

// Within a line a few words before a link are no caption, but the beginning of the sentence.
const INLINE = new Set([
  'p',
  'blockquote',
  'span',
  'b',
  'strong',
  'em',
  'i',
  'font',
  'small',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
]);

/** What the caption over an element tells of its place, or its own label. */
function captionOf(
  { name, caption, label }: AncestorRecord,
  below: AncestorRecord,
  { captions }: Compiled,
): Placement | undefined {
  if (INLINE.has(name)) return undefined;
  return (
    (isCaptioned(below) ? placeIn(captions, caption.toLowerCase()) : undefined) ??
    placeIn(captions, `${label ?? ''}`.toLowerCase())
  );
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
function wordsOf({ id, classes, mark }: AncestorRecord, noise: RegExp): string {
  return (
    ` ${id} ${classes} ${mark} `
      // In block__element (BEM) the footer is the block's own.
      .replace(/(?<=[a-z\d])__(?:header|footer|head|foot)(?![a-z])/gi, '')
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z\s]+/g, '-')
      .replace(noise, '')
  );
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

function compileCaptions(captions: PlacementWords['captions']) {
  return Object.entries(captions).map(
    // Before the words there may be a mark or an arrow, after them a colon.
    ([place, list]) =>
      [place as Placement, new RegExp(`^[^\\p{L}]*(?:${list.join('|').replaceAll('$', '\\P{L}*$')})`, 'u')] as const,
  );
}

type Compiled = ReturnType<typeof compileAll>;

function compileAll({ names, strongWords, words, hints, captions, body, trade, noise }: PlacementWords) {
  return {
    names: compile(names),
    strongWords: compile(strongWords),
    words: compile(words),
    hints: compile(hints),
    captions: compileCaptions(captions),
    body: new RegExp(body),
    trade: new RegExp(trade),
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
