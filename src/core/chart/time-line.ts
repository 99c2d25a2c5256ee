// How many there were at the end of each piece: a line over its area, and a point to press for each.
import { area, line } from 'd3-shape';
import { mirrored, type Part, type Scene, type Surface } from './scene';
import { HEIGHT, timeFrame } from './time-axis';

export interface TimePoint {
  readonly label: string;
  readonly count: number;
  readonly link: NonNullable<Part['link']>;
}

const RADIUS = 3;

export function timeLine(points: readonly TimePoint[], surface: Surface, numberOf: (number: number) => string): Scene {
  const { width, rtl } = surface;
  const labels = points.map(({ label }) => label);
  const most = Math.max(0, ...points.map(({ count }) => count));
  const { x, y, top, bottom, parts } = timeFrame(labels, [0, most], surface, numberOf);
  const at = (nth: number): number => (x(nth) ?? 0) + x.bandwidth() / 2;
  const turned = (place: number): number => (rtl ? width - place : place);
  const across = (_: TimePoint, nth: number): number => turned(at(nth));
  const curve = line<TimePoint>(across, ({ count }) => y(count)).digits(1);
  const below = area<TimePoint>(across, y(0), ({ count }) => y(count)).digits(1);
  const shape: Part = {
    marks: [
      { kind: 'path', paint: 'bar', faint: true, d: below(points) ?? '' },
      { kind: 'path', paint: 'bar', d: curve(points) ?? '', line: 2 },
    ],
  };
  const dots = points.map(({ count, link }, nth): Part => {
    const [cx, cy] = [turned(at(nth)), Math.round(y(count) * 10) / 10];
    const d = `M${cx - RADIUS} ${cy}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0z`;
    const hit = { x: at(nth) - x.step() / 2, width: x.step(), y: top, height: bottom - top };
    return { marks: [{ kind: 'path', paint: 'bar', d }], link, hit };
  });
  const scene: Scene = { width, height: HEIGHT, parts: [...parts, shape, ...dots] };
  return rtl ? mirrored(scene) : scene;
}
