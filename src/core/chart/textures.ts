// How a bar is filled, so that it can be read without its colour: each type as its line is on the page (solid, dashed,
// dotted, double), and what is gone as hatching.
import type { LinkType } from '../classify/rel';
import type { Mark, Paint, RectMark } from './scene';

type Box = Pick<RectMark, 'x' | 'y' | 'width' | 'height'>;

const round = (number: number): number => Math.round(number * 100) / 100;
const rect = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
const circle = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** A path for each way to fill; the empty one is a solid bar. */
const fillings: Readonly<Record<LinkType, (box: Box) => string>> = {
  follow: () => '',
  nofollow: (box) => along(box, 12, (x, room) => rect(x, box.y, Math.min(9, room), box.height)),
  ugc: (box) => along(box, 8, (x, room) => (room < 6 ? '' : circle(x + 3, box.y + box.height / 2, 2.5))),
  sponsored: ({ x, y, width, height }) =>
    `${rect(x, y, width, height * 0.36)}${rect(x, y + height * 0.64, width, height * 0.36)}`,
};

function along(box: Box, step: number, draw: (x: number, room: number) => string): string {
  let d = '';
  for (let at = 0; at < box.width; at += step) d += draw(box.x + at, box.width - at);
  return d;
}

export function typeBar(type: LinkType, box: Box): Mark[] {
  const d = fillings[type](box);
  const ground: Mark = { kind: 'rect', paint: type, ...box };
  return d === ''
    ? [ground]
    : [
        { ...ground, faint: true },
        { kind: 'path', paint: type, d },
      ];
}

/** Hatched: the strokes end at the bar's edges, so that nothing has to be cut. */
export function hatchedBar(paint: Paint, box: Box): Mark[] {
  const { x, y, width, height } = box;
  let d = '';
  for (let at = 5; at < width + height; at += 5) {
    const [startX, startY] = at <= width ? [x + at, y] : [x + width, y + at - width];
    const [endX, endY] = at <= height ? [x, y + at] : [x + at - height, y + height];
    d += `M${round(startX)} ${round(startY)}L${round(endX)} ${round(endY)}`;
  }
  const outline = `M${round(x + 0.5)} ${round(y + 0.5)}h${round(Math.max(width - 1, 0))}v${round(Math.max(height - 1, 0))}h${round(-Math.max(width - 1, 0))}z`;
  return [
    { kind: 'rect', paint, faint: true, ...box },
    { kind: 'path', paint, d: `${d}${outline}`, line: 1 },
  ];
}
