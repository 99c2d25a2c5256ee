import { describe, expect, test } from '@jest/globals';
import { monthsBefore, retentionIsDue } from '../../../../src/core/ledger/retention';

const at = (time: string): number => Date.parse(time);

describe('months ago', () => {
  test.each([
    ['2026-11-20T09:00:00.000Z', 3, '2026-08-20T09:00:00.000Z'],
    ['2026-01-20T09:00:00.000Z', 12, '2025-01-20T09:00:00.000Z'],
    ['2026-05-31T23:59:59.999Z', 3, '2026-02-28T23:59:59.999Z'],
    ['2024-02-29T00:00:00.000Z', 12, '2023-02-28T00:00:00.000Z'],
  ])('%s less %i is %s', (now, months, then) => {
    expect(monthsBefore(at(now), months)).toBe(then);
  });
});

describe('forgetting is due', () => {
  const done = { at: '2026-11-20T09:00:00.000Z', months: 6 };
  test.each([
    ['never, where everything is kept', done, null, '2027-11-20T09:00:00.000Z', false],
    ['the first time', undefined, 6, '2026-11-20T09:00:00.000Z', true],
    ['not twice a day', done, 6, '2026-11-21T08:59:59.000Z', false],
    ['a day later', done, 6, '2026-11-21T09:00:00.000Z', true],
    ['at once, for another choice', done, 3, '2026-11-20T09:00:01.000Z', true],
    ['where the clock was ahead', done, 6, '2025-11-20T09:00:00.000Z', true],
  ] as const)('%s', (_what, last, months, now, due) => {
    expect(retentionIsDue(last, months, at(now))).toBe(due);
  });
});
