// Where a link stands, by two ledgers that looked at its page on their own. No absence is made up here: the days of two
// ledgers are not added up, because a link seen between them would make the older ones void.
import type { Entry, Standing } from './entry';

type Of = Pick<Entry, 'lastSeen' | keyof Standing>;

/** Statuses of a link that no look has missed; where two looked at once, the one that says more. */
const shown = ['expected', 'live', 'not checked'] as const;

/**
 * The look that could tell and came later decides. An absence that began before the link was last seen, by whichever
 * ledger, begins anew with the last look that did not show it.
 * @param lastSeen by either ledger
 */
export function mergeStandings(a: Of, b: Of, lastSeen: string): Standing {
  const checked = later(a.checkedAt, b.checkedAt);
  if (checked !== 0) return sinceSeen(checked > 0 ? a : b, lastSeen);
  return sinceSeen(mergeEqual(a, b), lastSeen);
}

/** Both looked at the same moment, as a ledger and its own backup did. */
function mergeEqual(a: Of, b: Of): Standing {
  const doubt = later(a.doubt, b.doubt) > 0 ? a.doubt : b.doubt;
  if (isAbsent(a) && isAbsent(b)) {
    const same = a.status === b.status && a.missingSince === b.missingSince && `${a.absentOn}` === `${b.absentOn}`;
    return same ? { ...standingOf(a), doubt } : absentSince(a.checkedAt, doubt);
  }
  if (isAbsent(a) || isAbsent(b)) return live(a.checkedAt, isAbsent(a) ? b.status : a.status, doubt);
  const status = shown[Math.max(rank(a.status), rank(b.status))] ?? 'live';
  return live(a.checkedAt, status, doubt);
}

/** A look that could tell and found the link after all, or did not find it since. */
function sinceSeen(of: Standing, lastSeen: string): Standing {
  if (!isAbsent(of) || (of.missingSince ?? '') > lastSeen) return standingOf(of);
  return (of.checkedAt ?? '') > lastSeen ? absentSince(of.checkedAt, of.doubt) : live(of.checkedAt, 'live', of.doubt);
}

function absentSince(checkedAt: string | null, doubt: Standing['doubt']): Standing {
  return { status: 'missing', missingSince: checkedAt, absentOn: [(checkedAt ?? '').slice(0, 10)], doubt, checkedAt };
}

function live(checkedAt: string | null, status: Standing['status'], doubt: Standing['doubt']): Standing {
  const known = doubt === null ? status : 'not checked';
  return { status: known, missingSince: null, absentOn: [], doubt, checkedAt };
}

function isAbsent({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'missing' || status === 'lost';
}

function rank(status: Standing['status']): number {
  return shown.indexOf(status as (typeof shown)[number]);
}

/** Above zero where a is later; nothing comes before everything. */
function later(a: string | null, b: string | null): number {
  return (a ?? '') === (b ?? '') ? 0 : (a ?? '') > (b ?? '') ? 1 : -1;
}

function standingOf({ status, missingSince, absentOn, doubt, checkedAt }: Standing): Standing {
  return { status, missingSince, absentOn, doubt, checkedAt };
}
