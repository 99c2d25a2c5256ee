// An erasure is taken back, and meanwhile the link has been seen again: as a new entry, for nobody knew the old one. Both
// become what the entry would be had it never been away.
import { beforeLoad } from './before-load';
import { changesOfValues, statusChange, type Values, valuesOf } from './changes-between';
import type { Change, Entry } from './entry';
import { CHANGES_KEPT, LOADS_KEPT, VARIANTS_KEPT } from './merge-scan';

/** @param now made by scans since `before` was erased */
export function reunite(before: Entry, now: Entry): Entry {
  const known = before.loads.filter((load) => now.loads.includes(load)).length;
  const both = {
    firstSeen: before.firstSeen < now.firstSeen ? before.firstSeen : now.firstSeen,
    timesSeen: before.timesSeen + now.timesSeen - known,
    timesSeenBy: addCounts(before.timesSeenBy, now.timesSeenBy, known),
    loads: [...new Set([...before.loads, ...now.loads])].slice(-LOADS_KEPT),
    variants: [...new Set([...before.variants, ...now.variants])].slice(-VARIANTS_KEPT),
    ...laterWord(before, now),
  };
  // A scan on its way when the entry was erased: it adds to the counts and says nothing newer.
  if (now.lastSeen < before.lastSeen) return { ...before, ...both, ignored: now.ignored };
  return { ...now, ...both, ...changesOf(before, now) };
}

function laterWord(before: Entry, now: Entry): Pick<Entry, 'note' | 'tags' | 'notedAt'> {
  const { note, tags, notedAt } = (now.notedAt ?? '') > (before.notedAt ?? '') ? now : before;
  return { note, tags, notedAt };
}

/** What was so before, what the first look since then changed, and what later looks did. */
function changesOf(before: Entry, now: Entry): Pick<Entry, 'changes' | 'before'> {
  const firstLoad = now.loads[0] ?? '';
  const start = beforeLoad(before, firstLoad);
  const differences = (after: Values, at: string): Change[] => [
    ...changesOfValues(start.values, after, at),
    ...statusChange(start.standing, { status: 'live' }, at),
  ];
  // Still the load in which it came back: each look at a load starts from what was so before that load.
  if (now.before.loadId === firstLoad && now.status === 'live') {
    const changes = [...start.changes, ...differences(valuesOf(now), now.lastSeen)].slice(-CHANGES_KEPT);
    return { changes, before: { loadId: firstLoad, changes: start.changes.length, ...start.standing } };
  }
  const first: Values = { ...valuesOf(now), ...Object.fromEntries(now.changes.toReversed().map(fromOf)) };
  const changes = [...start.changes, ...differences(first, now.firstSeen), ...now.changes].slice(-CHANGES_KEPT);
  const older = changes.length - (now.changes.length - now.before.changes);
  return { changes, before: { ...now.before, changes: Math.max(older, 0) } };
}

function fromOf({ kind, from }: Change): [string, string | null] {
  return [kind, from];
}

/** Loads that both counted are counted once. */
function addCounts(before: Entry['timesSeenBy'], now: Entry['timesSeenBy'], known: number): Entry['timesSeenBy'] {
  const sums = { ...before };
  let twice = known;
  for (const [ledger, times] of Object.entries(now)) {
    const counted = Math.min(times, twice);
    twice -= counted;
    sums[ledger] = (sums[ledger] ?? 0) + times - counted;
  }
  return sums;
}
