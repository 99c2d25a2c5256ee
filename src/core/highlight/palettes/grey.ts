// One grey for every type: for whoever sees no colours, or wants none. The line and the letter say it all.
import type { Paint, Palette } from '../palette';

const grey: Paint = { line: '#787878', textOnLight: '#3F444B', textOnDark: '#CFD4DA' };

export const greyPalette = {
  id: 'grey',
  width: 3,
  tint: 16,
  paints: { follow: grey, nofollow: grey, ugc: grey, sponsored: grey },
} as const satisfies Palette;
