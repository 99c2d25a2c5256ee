// Two ledgers' entries of one link as one. Whoever is merged with whom, in whatever order and however often, the result
// is the same: each field is the larger of two by an order that knows no ties, or a union. The rule stands beside each.
import { canonicalText } from './canonical-text';
import { changeIds } from './change-kinds';
import type { Change, Entry } from './entry';
import { CHANGES_KEPT, LOADS_KEPT, VARIANTS_KEPT } from './merge-scan';
import { mergeStandings } from './merge-standings';

/** Both must have the same key. */
export function mergeEntries(a: Entry, b: Entry): Entry {
  const newer = newerOf(a, b);
  const lastSeen = newer.lastSeen;
  const standing = mergeStandings(a, b, lastSeen);
  const changes = uniteChanges(a, b);
  const timesSeenBy = uniteCounts(a.timesSeenBy, b.timesSeenBy);
  const noted = notedLater(a, b);
  return {
    // What was read off the page, and lastSeen with it: as the later look read it.
    ...newer,
    // The earlier one.
    firstSeen: firstSeen(a, b),
    // A ledger's own loads are counted by it alone: the larger of its counts is the newer.
    timesSeenBy,
    timesSeen: Object.values(timesSeenBy).reduce((sum, n) => sum + n, 0),
    // Both, each once. They have no times: where they differ, the order is that of the alphabet.
    variants: uniteTexts(a.variants, b.variants, VARIANTS_KEPT),
    loads: uniteTexts(a.loads, b.loads, LOADS_KEPT),
    // See there.
    ...standing,
    changes,
    // What a further look at the same load may take back is known only where both know the same.
    before: sameHistory(a, b) ? a.before : { loadId: null, changes: changes.length, ...standing },
    // The last word that was said of it.
    note: noted.note,
    tags: noted.tags,
    notedAt: noted.notedAt,
    // Whether its domain is left out is the domain's word, which whoever merges ledgers puts in (as-said.ts). Until then it
    // is left out where both leave it out: what is shown can be ignored again, what is hidden without a word nobody finds.
    ignored: a.ignored && b.ignored,
  };
}

/**
 * One that was seen before one that is only expected; the later look; at the same moment the one that knows more, then
 * the one of the larger text.
 */
function newerOf(a: Entry, b: Entry): Entry {
  const orders = [isSeen, ({ lastSeen }: Entry) => lastSeen, knows, traitsText, sourceText];
  return largerBy(orders, a, b);
}

function isSeen({ timesSeen }: Entry): string {
  return timesSeen > 0 ? 'seen' : '';
}

/** Entries of older schemas lack some traits. */
function knows({ placement, noindex }: Entry): string {
  return `${Number(noindex !== null)}${Number(placement !== null)}`;
}

/** The fields that only the page says. */
function traitsText(entry: Entry): string {
  const { firstSeen, timesSeen, timesSeenBy, variants, loads, changes, before, ...rest } = entry;
  const { status, missingSince, absentOn, doubt, checkedAt, note, tags, notedAt, ignored, ...read } = rest;
  const { sourceKind, sourceName, ...traits } = read;
  return canonicalText(traits);
}

/** Last: a word on the domain changes it, and is not to decide about the page's own fields. */
function sourceText({ sourceKind, sourceName }: Entry): string {
  return canonicalText([sourceKind, sourceName]);
}

/** What is only expected was never seen: its time is that of the list it came from. */
function firstSeen(a: Entry, b: Entry): string {
  if (isSeen(a) !== isSeen(b)) return isSeen(a) ? a.firstSeen : b.firstSeen;
  return a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen;
}

function notedLater(a: Entry, b: Entry): Entry {
  return largerBy([({ notedAt }) => notedAt ?? '', ({ note, tags }) => canonicalText([note, tags])], a, b);
}

/** The one that is larger by the first order in which they differ. */
function largerBy(orders: readonly ((entry: Entry) => string)[], a: Entry, b: Entry): Entry {
  for (const order of orders) {
    const [ofA, ofB] = [order(a), order(b)];
    if (ofA !== ofB) return ofA < ofB ? b : a;
  }
  return a;
}

/** The same change counts once; in the order of time, then of the list. The newest are kept. */
function uniteChanges(a: Entry, b: Entry): Change[] {
  if (canonicalText(a.changes) === canonicalText(b.changes)) return a.changes;
  const byText = new Map([...a.changes, ...b.changes].map((change) => [orderOf(change), change]));
  const sorted = [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, change]) => change);
  return sorted.slice(-CHANGES_KEPT);
}

function orderOf({ at, kind, from, to }: Change): string {
  return JSON.stringify([at, String(changeIds.indexOf(kind)).padStart(3, '0'), from, to]);
}

function sameHistory(a: Entry, b: Entry): boolean {
  return a.before.loadId !== null && canonicalText([a.before, a.changes]) === canonicalText([b.before, b.changes]);
}

function uniteCounts(a: Entry['timesSeenBy'], b: Entry['timesSeenBy']): Entry['timesSeenBy'] {
  const ledgers = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(ledgers.map((ledger) => [ledger, Math.max(a[ledger] ?? 0, b[ledger] ?? 0)]));
}

function uniteTexts(a: readonly string[], b: readonly string[], most: number): string[] {
  if (a.join('\n') === b.join('\n')) return [...a];
  return [...new Set([...a, ...b])].sort().slice(0, most);
}
