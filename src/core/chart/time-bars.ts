// What came above the line and what went below it, piece by piece.
import { mirrored, type Part, type Scene, type Surface } from './scene';
import { hatchedBar } from './textures';
import { HEIGHT, timeFrame } from './time-axis';

export interface TimeBar {
  readonly label: string;
  readonly up: number;
  readonly down: number;
  readonly upLink: NonNullable<Part['link']>;
  readonly downLink: NonNullable<Part['link']>;
}

export function timeBars(bars: readonly TimeBar[], surface: Surface, numberOf: (number: number) => string): Scene {
  const { width, rtl } = surface;
  const most = Math.max(0, ...bars.map(({ up }) => up));
  const least = -Math.max(0, ...bars.map(({ down }) => down));
  const labels = bars.map(({ label }) => label);
  const { x, y, top, bottom, parts } = timeFrame(labels, [least, most], surface, numberOf);
  const zero = y(0);
  const drawn = bars.flatMap(({ up, down, upLink, downLink }, nth): Part[] => {
    const room = { x: x(nth) ?? 0, width: x.bandwidth() };
    const band = { x: room.x - (x.step() - room.width) / 2, width: x.step() };
    const above = { ...room, y: Math.min(y(up), zero - 1), height: Math.max(zero - y(up), 1) };
    const below = { ...room, y: zero, height: Math.max(y(-down) - zero, 1) };
    const turned = rtl ? { ...below, x: width - below.x - below.width } : below;
    const hatched = hatchedBar('bar', turned).map((mark) =>
      mark.kind === 'rect' && rtl ? { ...mark, x: below.x } : mark,
    );
    return [
      ...(up > 0
        ? [
            {
              marks: [{ kind: 'rect', paint: 'bar', ...above } as const],
              link: upLink,
              hit: { ...band, y: top, height: zero - top },
            },
          ]
        : []),
      ...(down > 0 ? [{ marks: hatched, link: downLink, hit: { ...band, y: zero, height: bottom - zero } }] : []),
    ];
  });
  const scene: Scene = { width, height: HEIGHT, parts: [...parts, ...drawn] };
  return rtl ? mirrored(scene) : scene;
}
