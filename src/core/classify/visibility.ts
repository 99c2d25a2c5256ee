// Whether a person can see the link at all: hidden links are counted and listed, and worth a second look.
import type { LinkRecord } from '../facts';

export const visibilities = ['visible', 'hidden', 'unknown'] as const;
export type Visibility = (typeof visibilities)[number];

/** `unknown` where the browser gives no box to read: an image map's area has none of its own. */
export function classifyVisibility(link: LinkRecord) {
  return { visibility: visibilityOf(link) };
}

function visibilityOf({ box }: LinkRecord): Visibility {
  if (box.shown === null) return 'unknown';
  if (!box.shown) return 'hidden';
  if (box.outside || box.width < 1 || box.height < 1) return 'hidden';
  return 'visible';
}
