// The grid's sums: which rows are drawn and where, what a key does, how wide columns are.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAST, layOut } from '../../../dashboard/links/grid/grid-column';
import { keyAlong, moveBy } from '../../../dashboard/links/grid/grid-keys';
import { MOST_ROWS, windowOf } from '../../../dashboard/links/grid/virtual-rows';

const scrolled = fc.record({
  rowHeight: fc.constantFrom(28, 36),
  viewHeight: fc.integer({ min: 36, max: 4_000 }),
  count: fc.integer({ min: 0, max: 2_000_000 }),
  far: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the rows that are drawn', () => {
  test('are never too many, and cover what is seen, to the very end of a list of millions', () => {
    fc.assert(
      fc.property(scrolled, ({ far, ...shape }) => {
        const { height } = windowOf({ ...shape, scrollTop: 0 });
        expect(height).toBeLessThanOrEqual(15_000_000);
        const scrollTop = far * Math.max(0, height - shape.viewHeight);
        const window = windowOf({ ...shape, scrollTop });
        expect(window.to - window.from).toBeLessThan(MOST_ROWS);
        if (shape.count === 0) return;
        // The first row begins above the view, the last one ends below it, or is the last there is.
        expect(window.from === 0 || window.topOf(window.from) <= scrollTop + 0.01).toBe(true);
        const end = window.topOf(window.to - 1) + shape.rowHeight;
        const full = window.to - window.from >= MOST_ROWS - 1;
        expect(full || window.to === shape.count || end >= scrollTop + shape.viewHeight - 0.01).toBe(true);
      }),
    );
  });

  test('hold the row one goes to, whole', () => {
    fc.assert(
      fc.property(scrolled, fc.double({ min: 0, max: 1, noNaN: true }), ({ far, ...shape }, to) => {
        fc.pre(shape.count > 0);
        const { height } = windowOf({ ...shape, scrollTop: 0 });
        const from = windowOf({ ...shape, scrollTop: far * Math.max(0, height - shape.viewHeight) });
        const row = Math.floor(to * (shape.count - 1));
        const scrollTop = from.scrollTo(row);
        const window = windowOf({ ...shape, scrollTop });
        expect(row >= window.from && row < window.to).toBe(true);
        expect(window.topOf(row)).toBeGreaterThanOrEqual(scrollTop - 0.01);
      }),
    );
  });
});

test('a key leads from cell to cell, into the head, and no further than there is something', () => {
  const extent = { rows: 100, columns: 4, page: 20 };
  const from = (row: number, column = 1) => ({ row, column });
  expect(moveBy('ArrowUp', from(0), extent)).toEqual(from(-1));
  expect(moveBy('ArrowUp', from(-1), extent)).toEqual(from(-1));
  expect(moveBy('PageUp', from(5), extent)).toEqual(from(0));
  expect(moveBy('PageDown', from(90), extent)).toEqual(from(99));
  expect(moveBy('End', from(3), extent)).toEqual(from(99));
  expect(moveBy('Home', from(3), extent)).toEqual(from(0));
  expect(moveBy('ArrowLeft', from(3, 0), extent)).toEqual(from(3, 0));
  expect(moveBy('ArrowRight', from(3, 3), extent)).toEqual(from(3, 3));
  expect(moveBy('a', from(3), extent)).toBeNull();
});

test('columns share what is left, and one of them always takes it', () => {
  expect(layOut([{ width: 100 }, {}, { share: 2 }], [36])).toEqual({
    template: `36px 100px minmax(${LEAST}px, 1fr) minmax(${LEAST}px, 2fr)`,
    least: 136 + 2 * LEAST,
  });
  expect(layOut([{ width: 100 }, { width: 80, chosenWidth: 200 }], []).template).toBe('100px minmax(200px, 1fr)');
});

test('an arrow leads to where it points, also where lines begin at the right', () => {
  const extent = { rows: 3, columns: 3, page: 2 };
  const from = (key: string, fromTheRight: boolean) =>
    moveBy(keyAlong(key, fromTheRight), { row: 1, column: 1 }, extent)?.column;
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp'].map((key) => from(key, false))).toEqual([0, 2, 1]);
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp'].map((key) => from(key, true))).toEqual([2, 0, 1]);
});
