// The colour of each type: Okabe–Ito hues, tuned until each line has at least 3:1 against white and against a
// near-black page (#121212), because a mark has to be seen on both. A test measures it. Type is never carried by
// colour alone: each has a line and a letter too (index.ts).
import type { LinkType } from '../classify/rel';

export interface Paint {
  /** The line on any page, light or dark. */
  readonly line: string;
  /** Text on light and on dark surfaces of our own pages, at least 4.5:1 on its chip. */
  readonly textOnLight: string;
  readonly textOnDark: string;
}

export const palette: Readonly<Record<LinkType, Paint>> = {
  follow: { line: '#00916A', textOnLight: '#00684C', textOnDark: '#4FD1A5' },
  nofollow: { line: '#D55E00', textOnLight: '#9E3F00', textOnDark: '#FF9B57' },
  ugc: { line: '#1F7BC0', textOnLight: '#0B5A96', textOnDark: '#7DBBF0' },
  sponsored: { line: '#A9579F', textOnLight: '#84347A', textOnDark: '#E29BD8' },
};
