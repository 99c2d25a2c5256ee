// The line of its type under the text, and a light tint behind it.
import { lineOf, type Marker, tintOf } from '../marker';

export const lineAndTint = {
  id: 'line-and-tint',
  text: (style, ink) => ({
    'text-decoration': lineOf(style, ink),
    'background-color': tintOf(ink),
  }),
} as const satisfies Marker;
