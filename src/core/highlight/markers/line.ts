// The line alone, for whoever finds tints too loud.
import { lineOf, type Marker } from '../marker';

export const line = {
  id: 'line',
  text: (style, ink) => ({ 'text-decoration': lineOf(style, ink) }),
} as const satisfies Marker;
