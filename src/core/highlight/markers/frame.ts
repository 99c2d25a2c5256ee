// A frame around every link, text too: easiest to find on a busy page.
import type { Marker } from '../marker';

export const frame = { id: 'frame', text: null } as const satisfies Marker;
