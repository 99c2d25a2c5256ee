// Rows with a bar each: what there is most of, largest first. Where it is narrow the bar stands below its words.
import { scaleLinear } from 'd3-scale';
import type { LinkType } from '../classify/rel';
import { cutToWidth, isolated, type Mark, mirrored, type Part, type Scene, type Surface } from './scene';
import { hatchedBar, typeBar } from './textures';

/** What a bar, or a piece of one, is filled with. */
export type Filling = 'bar' | 'hatched' | LinkType;

export interface BarPiece {
  readonly count: number;
  readonly filling: Filling;
  /** Where this piece alone leads; absent: where its row does. */
  readonly link?: Part['link'];
}

export interface BarRow {
  readonly label: string;
  /** What is too long loses its middle and not its end, as an address does. */
  readonly keepsEnd?: true;
  /** The letter of a type. */
  readonly letter?: string;
  readonly pieces: readonly BarPiece[];
  /** The row's number in words, and beside it how much of all that is. */
  readonly number: string;
  readonly share?: string;
  readonly link: NonNullable<Part['link']>;
}

const NARROW = 420;
const BAR = 12;
const GAP = 12;

export function barRows(rows: readonly BarRow[], surface: Surface): Scene {
  const { width, rtl, measure } = surface;
  const narrow = width < NARROW;
  const letterRoom = Math.ceil(measure('W')) + 8;
  const [numbers, shares] = [columnOf(rows, ({ number }) => number), columnOf(rows, ({ share }) => share ?? '')];
  function columnOf(of: readonly BarRow[], text: (row: BarRow) => string): number {
    return Math.ceil(Math.max(0, ...of.map((row) => measure(text(row)))));
  }
  const end = numbers + (shares > 0 ? shares + GAP : 0);
  const longest = columnOf(rows, ({ label }) => label) + (rows.some(({ letter }) => letter) ? letterRoom : 0);
  const labels = narrow ? width - end - GAP : Math.min(longest, Math.round(width * 0.42), 260);
  const height = narrow ? 44 : 28;
  const bar = narrow
    ? { x: 0, width, y: 28 }
    : { x: labels + GAP, width: Math.max(width - labels - end - 2 * GAP, 20), y: (height - BAR) / 2 };
  const most = Math.max(1, ...rows.map(({ pieces }) => pieces.reduce((sum, { count }) => sum + count, 0)));
  const scale = scaleLinear([0, most], [0, bar.width]);
  const middle = narrow ? 14 : height / 2;

  const parts = rows.flatMap((row, nth): Part[] => {
    const y = nth * height;
    const indent = row.letter ? letterRoom : 0;
    const words: Mark[] = [
      ...(row.letter
        ? ([
            { kind: 'text', x: 0, y: y + middle, text: row.letter, anchor: 'start', paint: 'ink', bold: true },
          ] as const)
        : []),
      {
        kind: 'text',
        x: indent,
        y: y + middle,
        text: isolated(cutToWidth(row.label, labels - indent, measure, row.keepsEnd)),
        anchor: 'start',
        paint: 'ink',
      },
      {
        kind: 'text',
        x: width - (shares > 0 ? shares + GAP : 0),
        y: y + middle,
        text: row.number,
        anchor: 'end',
        paint: 'ink',
      },
      ...(row.share
        ? ([{ kind: 'text', x: width, y: y + middle, text: row.share, anchor: 'end', paint: 'quiet' }] as const)
        : []),
    ];
    const own: Mark[] = [];
    const linked: Part[] = [];
    let from = 0;
    for (const { count, filling, link } of row.pieces) {
      const begin = scale(from);
      from += count;
      const room = {
        x: bar.x + begin,
        y: y + bar.y,
        width: Math.max(scale(from) - begin - (link ? 1 : 0), 1),
        height: BAR,
      };
      const box = rtl ? { ...room, x: width - room.x - room.width } : room;
      const marks = filled(filling, box).map((mark) => (rtl && mark.kind === 'rect' ? { ...mark, x: room.x } : mark));
      if (link) linked.push({ marks, link, hit: { ...room, y: y + bar.y - 6, height: BAR + 12 } });
      else own.push(...marks);
    }
    return [{ marks: [...words, ...own], link: row.link, hit: { x: 0, y, width, height } }, ...linked];
  });
  const scene: Scene = { width, height: Math.max(rows.length * height, height), parts };
  return rtl ? mirrored(scene) : scene;
}

function filled(filling: Filling, box: { x: number; y: number; width: number; height: number }): Mark[] {
  if (filling === 'bar') return [{ kind: 'rect', paint: 'bar', ...box }];
  return filling === 'hatched' ? hatchedBar('bar', box) : typeBar(filling, box);
}
