// THE LIST of markers. A marker is one file and one line here; its name is `marker_<id>`.
import type { Marker } from '../marker';
import { frame } from './frame';
import { line } from './line';
import { lineAndTint } from './line-and-tint';

export const markers = [lineAndTint, line, frame] as const satisfies readonly Marker[];
export type MarkerId = (typeof markers)[number]['id'];
export const markerIds = markers.map(({ id }) => id);

export function markerOf(id: MarkerId): Marker {
  return markers.find((one) => one.id === id) ?? lineAndTint;
}
