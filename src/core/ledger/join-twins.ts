// Two entries that turn out to be one: the same site, page and target under two spellings. What was seen last says what
// the link is like, what was checked last says how it stands, and nothing of either's past is lost.
import type { Change, Entry, Standing } from './entry';

const VARIANTS_KEPT = 16;
const LOADS_KEPT = 16;

/** @param b has the key of a */
export function joinTwins(a: Entry, b: Entry): Entry {
  const [older, newer] = a.lastSeen <= b.lastSeen ? [a, b] : [b, a];
  const checked = (a.checkedAt ?? '') <= (b.checkedAt ?? '') ? b : a;
  const other = checked === a ? b : a;
  const known = other.changes;
  const start = checked.before.changes;
  // What the load of the last look changed stays behind everything else: later looks at that load take it back.
  const past = [...known, ...checked.changes.slice(0, start)].sort(byTime);
  return {
    ...newer,
    firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen,
    ...timesSeen(a, b),
    ...standingOf(checked),
    loads: distinct([...older.loads, ...newer.loads]).slice(-LOADS_KEPT),
    variants: distinct([...older.variants, ...newer.variants]).slice(-VARIANTS_KEPT),
    changes: [...past, ...checked.changes.slice(start)],
    before: { ...checked.before, changes: past.length },
    note: distinct([older.note, newer.note].filter((note) => note !== '')).join('\n'),
    tags: distinct([...older.tags, ...newer.tags]),
    notedAt: [a.notedAt, b.notedAt].sort().at(-1) ?? null,
    ignored: a.ignored || b.ignored,
  };
}

/** Loads that both remember were one load that saw both. */
function timesSeen(a: Entry, b: Entry): Pick<Entry, 'timesSeen' | 'timesSeenBy'> {
  const both = a.loads.filter((load) => b.loads.includes(load)).length;
  const timesSeenBy = { ...a.timesSeenBy };
  for (const [ledger, times] of Object.entries(b.timesSeenBy)) {
    const before = timesSeenBy[ledger];
    timesSeenBy[ledger] = before === undefined ? times : Math.max(before + times - both, before, times);
  }
  return { timesSeenBy, timesSeen: Object.values(timesSeenBy).reduce((sum, times) => sum + times, 0) };
}

function standingOf({ status, missingSince, absentOn, doubt, checkedAt }: Entry): Standing {
  return { status, missingSince, absentOn, doubt, checkedAt };
}

function byTime(a: Change, b: Change): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list)];
}
