// What a palette is: the colours of the four types on other people's pages and on our own. Type is never carried by
// colour alone: each has a line and a letter too (index.ts), so a palette may even have one colour for all.
import type { LinkType } from '../classify/rel';

export interface Paint {
  /** The line on any page: at least 3:1 against white and against a near-black page (#121212). A test measures it. */
  readonly line: string;
  /** Text on light and on dark surfaces of our own pages, at least 4.5:1 on its chip. */
  readonly textOnLight: string;
  readonly textOnDark: string;
}

export interface Palette {
  readonly id: string;
  /** How thick the line is, in CSS pixels. */
  readonly width: number;
  /** How much of the line's colour the tint behind the text has, in per cent. */
  readonly tint: number;
  readonly paints: Readonly<Record<LinkType, Paint>>;
}
