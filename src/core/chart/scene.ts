// A chart as plain marks: what is drawn where, in which paint, and where it leads. The same scene becomes the SVG on the
// screen, the SVG in a file and the PNG, so all three show the same.
import type { LinkType } from '../classify/rel';

/** What a mark is painted with. The colours are the page's (charts.css), or those written into a file. */
export type Paint = 'ink' | 'quiet' | 'edge' | 'bar' | LinkType;

interface Painted {
  readonly paint: Paint;
  /** Lighter: the ground of a texture, the area below a line. */
  readonly faint?: true;
}

export interface RectMark extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PathMark extends Painted {
  readonly kind: 'path';
  readonly d: string;
  /** Width of its line; absent: it is filled. */
  readonly line?: number;
}

export interface TextMark extends Painted {
  readonly kind: 'text';
  readonly x: number;
  /** Of its middle. */
  readonly y: number;
  readonly text: string;
  /** In the direction of reading. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold?: true;
  readonly small?: true;
}

export type Mark = RectMark | PathMark | TextMark;

/** Marks that belong together. */
export interface Part {
  readonly marks: readonly Mark[];
  /** Where they lead, and what that is called. */
  readonly link?: { readonly href: string; readonly name: string };
  /** Where it can be pressed. */
  readonly hit?: Pick<RectMark, 'x' | 'y' | 'width' | 'height'>;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** What a drawing has to know of its page. */
export interface Surface {
  readonly width: number;
  /** Whether one reads from right to left: then all of it is the other way about. */
  readonly rtl: boolean;
  /** How wide a text is, in the chart's font. */
  measure(text: string): number;
}

export const TEXT = 13;
export const SMALL = 12;

/** A text cut to a width: an ellipsis in place of its end, or of its middle. */
export function cutToWidth(text: string, room: number, measure: Surface['measure'], keepsEnd = false): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  const cut = (count: number): string => {
    const end = keepsEnd ? count >> 1 : 0;
    const begin = letters.slice(0, count - end).join('');
    return `${begin.trimEnd()}…${letters.slice(letters.length - end).join('')}`;
  };
  let [fits, not] = [0, letters.length];
  while (not - fits > 1) {
    const half = (fits + not) >> 1;
    if (measure(cut(half)) <= room) fits = half;
    else not = half;
  }
  return cut(fits);
}

/** A text of another direction than the page's stands by itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The scene for those who read from right to left. Paths have to be made so. */
export function mirrored(scene: Scene): Scene {
  const turn = <Box extends { x: number; width: number }>(box: Box): Box => ({
    ...box,
    x: scene.width - box.x - box.width,
  });
  const turnMark = (mark: Mark): Mark => {
    if (mark.kind === 'rect') return turn(mark);
    return mark.kind === 'text' ? { ...mark, x: scene.width - mark.x } : mark;
  };
  const parts = scene.parts.map((part) => ({
    ...part,
    marks: part.marks.map(turnMark),
    ...(part.hit && { hit: turn(part.hit) }),
  }));
  return { ...scene, parts };
}
