import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../../../src/core/ledger/entry';
import { mergeEntries } from '../../../../src/core/ledger/merge-entries';
import { type LedgerRows, mergeLedgers } from '../../../../src/core/ledger/merge-ledgers';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { kindByTables } from '../../../../src/core/source/kind-by-tables';
import { arbitraryEntry, arbitraryLedger } from '../../../fakes/arbitrary-entry';
import { finding, merging, scan, site } from '../../../fakes/records';

const runs = { numRuns: Number(process.env.BACKLIGHT_RUNS ?? 100) };
const key = { siteId: 's', sourceUrl: 'https://blog.example/', targetKey: 'https://example.com/' };
const merged = (a: LedgerRows, b: LedgerRows): LedgerRows => mergeLedgers(a, b, kindByTables);
const ofOneLink = arbitraryEntry.map((entry) => ({ ...entry, ...key }));

describe('laws of two entries of one link', () => {
  test('the order of two does not matter', () => {
    fc.assert(
      fc.property(ofOneLink, ofOneLink, (a, b) => expect(mergeEntries(b, a)).toEqual(mergeEntries(a, b))),
      runs,
    );
  });

  test('the grouping of three does not matter', () => {
    fc.assert(
      fc.property(ofOneLink, ofOneLink, ofOneLink, (a, b, c) =>
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c))),
      ),
      runs,
    );
  });

  test('with itself, and a second time, nothing changes', () => {
    fc.assert(
      fc.property(ofOneLink, ofOneLink, (a, b) => {
        expect(mergeEntries(a, a)).toEqual(a);
        const once = mergeEntries(a, b);
        expect(mergeEntries(once, b)).toEqual(once);
        expect(mergeEntries(once, a)).toEqual(once);
      }),
      runs,
    );
  });
});

describe('laws of two ledgers', () => {
  test('whoever takes in whose, in whatever order and however often, has the same ledger', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryLedger, arbitraryLedger, (a, b, c) => {
        const once = merged(a, b);
        expect(merged(b, a)).toEqual(once);
        expect(merged(merged(once, b), a)).toEqual(once);
        expect(merged(once, c)).toEqual(merged(a, merged(b, c)));
        expect(merged(a, { entries: [], pages: [], domains: [] })).toEqual(a);
      }),
      runs,
    );
  });
});

describe('what the merged entry says', () => {
  const sites = [site('example.com')];
  const seenBy = (ledgerId: string, scannedAt: string, loadId: string, known: Entry[] = [], links = 1): Entry => {
    const look = scan(links === 0 ? [] : [finding()], { scannedAt });
    const merged = mergeScan({ ...merging(look, loadId, sites), ledgerId }, { entries: known, page: undefined });
    return merged.entries[0] as Entry;
  };
  const day = (n: number, hour = 9): string => `2026-11-${String(n).padStart(2, '0')}T0${hour}:00:00.000Z`;

  test('earliest first, latest last, loads of each ledger once', () => {
    const mine = seenBy('mine', day(4), 'b', [seenBy('mine', day(2), 'a')]);
    const theirs = seenBy('theirs', day(6), 'd', [seenBy('theirs', day(3), 'c')]);
    const both = mergeEntries(mine, theirs);
    expect(both).toMatchObject({ firstSeen: day(2), lastSeen: day(6), timesSeen: 4, loads: ['a', 'b', 'c', 'd'] });
    expect(mergeEntries(both, mine)).toEqual(both);
    expect(mergeEntries(both, seenBy('theirs', day(7), 'e', [theirs])).timesSeen).toBe(5);
  });

  test('the look that could tell and came later says where it stands', () => {
    const live = seenBy('mine', day(5), 'a');
    const missing = seenBy('theirs', day(7), 'y', [seenBy('theirs', day(1), 'x')], 0);
    expect(mergeEntries(live, missing)).toMatchObject({ status: 'missing', missingSince: day(7), lastSeen: day(5) });
    const found = seenBy('mine', day(8), 'b', [live]);
    expect(mergeEntries(found, missing)).toMatchObject({ status: 'live', missingSince: null, absentOn: [] });
  });

  test('an absence from before the link was seen by somebody counts no more', () => {
    let theirs = seenBy('theirs', day(1), 'x');
    for (const n of [2, 3, 6]) theirs = seenBy('theirs', day(n), `y${n}`, [theirs], 0);
    expect(theirs.status).toBe('lost');
    const merged = mergeEntries(seenBy('mine', day(4), 'a'), theirs);
    expect(merged).toMatchObject({ status: 'missing', missingSince: day(6), absentOn: ['2026-11-06'] });
  });

  test('an older backup of the same ledger takes nothing back', () => {
    const then = seenBy('mine', day(1), 'a');
    const now = seenBy('mine', day(3), 'c', [seenBy('mine', day(2), 'b', [then], 0)]);
    const noted = { ...now, note: 'asked', tags: ['x'], notedAt: day(3) };
    const { before: _, ...merged } = mergeEntries(noted, then);
    const { before: __, ...kept } = noted;
    expect(merged).toEqual(kept);
  });

  test('what was seen says more than what is only expected', () => {
    const seen = seenBy('mine', day(1), 'a');
    const wanted: Entry = { ...seen, ...{ status: 'expected', checkedAt: null, timesSeen: 0, timesSeenBy: {} } };
    const expected = { ...wanted, firstSeen: day(9), lastSeen: day(9), anchorText: 'of a list' };
    expect(mergeEntries(expected, seen)).toMatchObject({ status: 'live', anchorText: 'an anchor', lastSeen: day(1) });
  });
});
