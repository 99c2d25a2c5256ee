// Two entries of one ledger that turn out to be one link: the same site, page and target under two spellings. They are
// merged as those of two ledgers are, but for the loads: here each saw loads of its own.
import type { Entry } from './entry';
import { mergeEntries } from './merge-entries';

/** Both must have the same key by now. */
export function joinTwins(a: Entry, b: Entry): Entry {
  // Loads that both remember were one load that saw both.
  const shared = a.loads.filter((load) => b.loads.includes(load)).length;
  const ledgers = [...new Set([...Object.keys(a.timesSeenBy), ...Object.keys(b.timesSeenBy)])];
  const timesSeenBy = Object.fromEntries(
    ledgers.map((ledger) => {
      const [ofA, ofB] = [a.timesSeenBy[ledger] ?? 0, b.timesSeenBy[ledger] ?? 0];
      return [ledger, Math.max(ofA + ofB - shared, ofA, ofB)];
    }),
  );
  const timesSeen = Object.values(timesSeenBy).reduce((sum, times) => sum + times, 0);
  return { ...mergeEntries(a, b), timesSeenBy, timesSeen };
}
