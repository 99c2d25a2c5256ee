// Periods and their pieces, what an address says, the hint about a phrase, and what changed since a visit.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anchorHint, isPhrase } from '../../../../src/core/overview/anchor-hint';
import { befallen, type Held } from '../../../../src/core/overview/figures';
import { type OverviewView, readOverview, writeOverview } from '../../../../src/core/overview/overview-address';
import { addDays, daysOf, lengthOf, periods, piecesOf } from '../../../../src/core/overview/period';
import { AWAY_MS, toldSince, visitAt } from '../../../../src/core/overview/since';
import { lastVisitShape, visited } from '../../../../src/platform/stores/last-visit';
import { site } from '../../../fakes/records';

const day = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2020-02-27', count));

describe('a period', () => {
  test('is cut into pieces without a gap, at most 60 of them in ten years and more', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3_700 }), (from, length) => {
        const all = { from, to: addDays(from, length) };
        const pieces = piecesOf(all);
        expect(pieces[0]?.from).toBe(all.from);
        expect(pieces.at(-1)?.to).toBe(all.to);
        for (const [nth, piece] of pieces.entries()) {
          expect(piece.from <= piece.to).toBe(true);
          if (nth > 0) expect(piece.from).toBe(addDays(pieces[nth - 1]?.to ?? '', 1));
        }
        expect(pieces.length).toBeLessThanOrEqual(61);
      }),
    );
  });

  test('ends today, or with the last day known', () => {
    expect(daysOf('7', '2026-11-29', null)).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(lengthOf(daysOf('30', '2026-11-29', null))).toBe(30);
    expect(daysOf('all', '2026-11-29', { from: '2025-01-03', to: '2026-11-30' })).toEqual({
      from: '2025-01-03',
      to: '2026-11-30',
    });
    expect(
      piecesOf({ from: '2026-11-01', to: '2026-12-31' })
        .map(({ from }) => from)
        .slice(0, 3),
    ).toEqual(['2026-11-01', '2026-11-02', '2026-11-09']);
  });
});

test('what befell a link twice counts once in a period that holds both, and in each that holds one', () => {
  const lost = [
    { value: '2026-11-05', counts: { '': 3 } },
    { value: '2026-11-09 2026-11-05', counts: { '': 2 } },
  ];
  const within = (from: string, to: string) => befallen(lost, [''], { from, to });
  expect(within('2026-11-01', '2026-11-30')).toBe(3);
  expect(within('2026-11-06', '2026-11-30')).toBe(2);
  expect(within('2026-11-01', '2026-11-05')).toBe(3);
  expect(within('', '2026-11-30')).toBe(3);
});

describe('an address', () => {
  const views: fc.Arbitrary<OverviewView> = fc.record({
    scope: fc.constantFrom('all', 'mine', 'rivals', 'domain:example.com', 'path:example.com/a?b=c&d'),
    period: fc.oneof(
      fc.constantFrom(...periods.map(({ id }) => id)),
      fc.tuple(day, fc.nat(400)).map(([from, length]) => ({ from, to: addDays(from, length) })),
    ),
  });
  test('says what is shown', () => {
    fc.assert(fc.property(views, (view) => expect(readOverview(writeOverview(view))).toEqual(view)));
  });
  test('that is not understood is what one sees first', () => {
    const first = readOverview('');
    for (const query of ['period=x', 'period=2026-02-30..2026-03-01', 'period=2026-03-02..2026-03-01', '=&&', 'of='])
      expect(readOverview(query)).toEqual(first);
  });
});

describe('a phrase that stands out', () => {
  const sites = [{ ...site('hearth-herb.example'), label: 'Hearth & Herb' }];
  test.each([
    'here',
    'Click here',
    'www.somewhere.example',
    'hearth-herb.example/page',
    'Hearth & Herb shop',
    '',
    '2026',
    '→',
  ])('%s is none', (text) => expect(isPhrase(text, sites)).toBe(false));
  test.each(['cheap garden hose', '安い ホース', 'herb seeds'])('%s is one', (text) =>
    expect(isPhrase(text, sites)).toBe(true),
  );
  test('is told of only where its share is clear', () => {
    const rows = (first: number, next: number) => [
      { value: 'Hearth & Herb', count: 50 },
      { value: 'cheap garden hose', count: first },
      { value: 'herb seeds', count: next },
    ];
    expect(anchorHint(rows(40, 5), 100, sites)).toEqual({ value: 'cheap garden hose', count: 40, share: 0.4 });
    expect(anchorHint(rows(40, 5), 29, sites)).toBeNull();
    expect(anchorHint(rows(40, 20), 100, sites)).toBeNull();
    expect(anchorHint(rows(20, 1), 100, sites)).toBeNull();
    expect(anchorHint([], 100, sites)).toBeNull();
  });
});

describe('what changed since a visit', () => {
  const [mine, rival] = [site('example.com'), site('rival.org', 'rival')];
  const held = (lost: Held['days']['lost']): Held => ({
    sums: [],
    domains: [],
    days: { new: [], changed: [], missing: [], back: [], unfollowed: [], refollowed: [], lost },
  });
  const of = (value: string, count: number, id = mine.id) => ({ value, counts: { '': count, [id]: count } });

  test('is what came after it, also on its own day', () => {
    const then = held([of('2026-11-20', 2), of('2026-11-10', 9)]);
    const visit = visitAt(then, '2026-11-20T12:00:00.000Z');
    const now = held([of('2026-11-20', 3), of('2026-11-10', 9), of('2026-11-22', 4, rival.id)]);
    expect(toldSince(now, visit, [mine, rival])).toEqual([
      { scope: 'mine', told: [{ event: 'lost', count: 1 }] },
      { scope: 'rivals', told: [{ event: 'lost', count: 4 }] },
    ]);
  });

  test('is nothing where nothing came, or what was there is erased', () => {
    const then = held([of('2026-11-20', 2)]);
    const visit = visitAt(then, '2026-11-20T12:00:00.000Z');
    expect(toldSince(then, visit, [mine, rival])).toEqual([]);
    expect(toldSince(held([]), visit, [mine, rival])).toEqual([]);
  });

  test('counts a link that was lost twice since then once', () => {
    const visit = visitAt(held([]), '2026-11-20T12:00:00.000Z');
    const now = held([of('2026-11-21', 1), of('2026-11-25 2026-11-21', 1)]);
    expect(toldSince(now, visit, [mine])).toEqual([{ scope: 'mine', told: [{ event: 'lost', count: 1 }] }]);
  });

  test('is told anew only after one was away for a while', () => {
    const at = (ms: number) => visitAt(held([]), new Date(Date.parse('2026-11-20T12:00:00.000Z') + ms).toISOString());
    const first = visited(lastVisitShape.fallback, at(0));
    expect(first.before).toBeNull();
    const same = visited(first, at(AWAY_MS));
    expect(same.before).toBeNull();
    const next = visited(same, at(2 * AWAY_MS + 1));
    expect(next.before).toEqual(at(AWAY_MS));
    expect(visited(next, at(2 * AWAY_MS + 60_000)).before).toEqual(at(AWAY_MS));
  });
});
