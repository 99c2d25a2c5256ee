// What charts over time have in common: the pieces of the period side by side, and round numbers at the side.
import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import type { Mark, Part, Surface } from './scene';

export const HEIGHT = 200;
const FOOT = 26;
const HEAD = 10;
const LABEL = 76;

export interface TimeFrame {
  readonly x: ScaleBand<number>;
  readonly y: ScaleLinear<number, number>;
  readonly top: number;
  readonly bottom: number;
  /** The lines and words around it. */
  readonly parts: Part[];
}

/**
 * @param labels of the pieces: what fits is shown
 * @param numberOf how a number is written
 */
export function timeFrame(
  labels: readonly string[],
  [least, most]: readonly [number, number],
  surface: Surface,
  numberOf: (number: number) => string,
): TimeFrame {
  const { width, measure } = surface;
  const [top, bottom] = [HEAD, HEIGHT - FOOT];
  const y = scaleLinear([least, Math.max(most, 1)], [bottom, top]).nice(4);
  // A half of a link there is not.
  const ticks = y.ticks(4).filter(Number.isInteger);
  const side = Math.ceil(Math.max(...ticks.map((tick) => measure(numberOf(Math.abs(tick)))))) + 10;
  const x = scaleBand<number>(
    labels.map((_, nth) => nth),
    [side, width],
  )
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const lines = ticks.flatMap((tick): Mark[] => [
    {
      kind: 'rect',
      paint: tick === 0 ? 'quiet' : 'edge',
      x: side,
      y: Math.round(y(tick)) - 0.5,
      width: width - side,
      height: 1,
    },
    {
      kind: 'text',
      x: side - 8,
      y: y(tick),
      text: numberOf(Math.abs(tick)),
      anchor: 'end',
      paint: 'quiet',
      small: true,
    },
  ]);
  const every = Math.max(1, Math.ceil((labels.length * LABEL) / Math.max(width - side, 1)));
  const words = labels.flatMap((text, nth): Mark[] => {
    // The last one always has its words: that is where one looks first.
    if ((labels.length - 1 - nth) % every !== 0) return [];
    const half = measure(text) / 2;
    const middle = (x(nth) ?? 0) + x.bandwidth() / 2;
    const at = Math.min(Math.max(middle, half), width - half);
    return [{ kind: 'text', x: at, y: HEIGHT - 9, text, anchor: 'middle', paint: 'quiet', small: true }];
  });
  return { x, y, top, bottom, parts: [{ marks: lines }, { marks: words }] };
}
