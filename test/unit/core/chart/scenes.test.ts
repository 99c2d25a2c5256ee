// Charts: what is drawn stays within its bounds, either way one reads, and a file of it needs nothing else.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BarRow, barRows } from '../../../../src/core/chart/bar-rows';
import { cutToWidth, type Scene } from '../../../../src/core/chart/scene';
import { type Colours, sceneFile } from '../../../../src/core/chart/scene-file';
import { timeBars } from '../../../../src/core/chart/time-bars';
import { timeLine } from '../../../../src/core/chart/time-line';

const measure = (text: string): number => [...text].length * 7;
const surface = fc.record({
  width: fc.integer({ min: 240, max: 1_400 }),
  rtl: fc.boolean(),
  measure: fc.constant(measure),
});
const link = { href: '#/links', name: 'a link' };
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const count = fc.integer({ min: 0, max: 200_000 });
const row: fc.Arbitrary<BarRow> = fc.record({
  label: words,
  pieces: fc.array(
    fc.record({ count, filling: fc.constantFrom('bar', 'hatched', 'follow', 'nofollow', 'ugc', 'sponsored') }),
    { minLength: 1, maxLength: 4 },
  ),
  number: count.map(String),
  link: fc.constant(link),
});
const numberOf = String;

/** Every number of every mark; those of paths in pairs are not told apart. */
function numbersOf({ parts }: Scene): number[] {
  return parts.flatMap(({ marks, hit }) => [
    ...(hit ? Object.values(hit) : []),
    ...marks.flatMap((mark) => {
      if (mark.kind === 'path') return (mark.d.match(/-?\d[\d.]*/g) ?? []).map(Number);
      return mark.kind === 'rect' ? [mark.x, mark.y, mark.width, mark.height] : [mark.x, mark.y];
    }),
  ]);
}

function isInside({ width, height, parts }: Scene): boolean {
  const boxes = parts.flatMap(({ marks, hit }) => [
    ...(hit ? [hit] : []),
    ...marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : [])),
  ]);
  return boxes.every(
    (box) => box.x >= -1 && box.x + box.width <= width + 1 && box.y >= -1 && box.y + box.height <= height + 1,
  );
}

const scenes: fc.Arbitrary<Scene> = fc.oneof(
  fc.tuple(fc.array(row, { maxLength: 10 }), surface).map(([rows, on]) => barRows(rows, on)),
  fc
    .tuple(fc.array(fc.record({ label: words, up: count, down: count }), { minLength: 1, maxLength: 60 }), surface)
    .map(([bars, on]) =>
      timeBars(
        bars.map((bar) => ({ ...bar, upLink: link, downLink: link })),
        on,
        numberOf,
      ),
    ),
  fc.tuple(fc.array(fc.record({ label: words, count }), { minLength: 1, maxLength: 60 }), surface).map(([points, on]) =>
    timeLine(
      points.map((point) => ({ ...point, link })),
      on,
      numberOf,
    ),
  ),
);

describe('a scene', () => {
  test('stays within its bounds, and every number of it is one', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(numbersOf(scene).every(Number.isFinite)).toBe(true);
        expect(isInside(scene)).toBe(true);
      }),
    );
  });

  test('is a file with its colours written in, whatever its words are', () => {
    const paints = ['ink', 'quiet', 'edge', 'bar', 'follow', 'nofollow', 'ugc', 'sponsored', 'ground'];
    const colours = Object.fromEntries(paints.map((paint) => [paint, '#123456'])) as Colours;
    fc.assert(
      fc.property(scenes, fc.string(), fc.boolean(), (scene, title, rtl) => {
        const file = sceneFile(scene, { title, colours, font: 'serif', rtl });
        expect(file).toMatch(/^<svg xmlns=/);
        expect(file).not.toMatch(/var\(|href|NaN|undefined|url\(|class=|style=/);
        // Nothing but our own elements: words cannot open one.
        const opened = [...file.matchAll(/<(\w+)/g)].map(([, name]) => name);
        const own = ['svg', 'title', 'rect', 'text', 'g', 'path'];
        expect(opened.filter((name) => !own.includes(name ?? ''))).toEqual([]);
      }),
    );
  });
});

describe('bars', () => {
  test('are as long as their numbers, and mirrored for those who read from right to left', () => {
    const rows: BarRow[] = [40, 20].map((one) => ({
      label: `${one}`,
      pieces: [{ count: one, filling: 'bar' }],
      number: `${one}`,
      link,
    }));
    const bars = (rtl: boolean) =>
      barRows(rows, { width: 600, rtl, measure }).parts.flatMap(({ marks }) =>
        marks.filter(({ kind }) => kind === 'rect'),
      );
    const [longer, shorter] = bars(false) as { x: number; width: number }[];
    expect(longer?.width).toBeCloseTo(2 * (shorter?.width ?? 0));
    const [turned] = bars(true) as { x: number; width: number }[];
    expect(turned?.x).toBeCloseTo(600 - (longer?.x ?? 0) - (longer?.width ?? 0));
  });
});

test('what is too long loses its end, or its middle where the end says more', () => {
  expect(cutToWidth('growing rosemary', 70, measure)).toBe('growing r…');
  expect(cutToWidth('example.com/guides/rosemary', 105, measure, true)).toBe('example…osemary');
  expect(cutToWidth('short', 70, measure)).toBe('short');
});
