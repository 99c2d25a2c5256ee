// THE LIST of highlight styles: the marks on pages, the chips in our own pages and every legend derive from it.
import type { Traits } from '../classify';
import { follow } from './follow';
import { held } from './held';
import { nofollow } from './nofollow';
import { sponsored } from './sponsored';
import { type HighlightStyle, pickStyle } from './style';
import { ugc } from './ugc';

export const styles: readonly HighlightStyle[] = [follow, held, nofollow, ugc, sponsored];

/** The style of a link. */
export function styleFor(traits: Pick<Traits, 'type' | 'followed'>): HighlightStyle {
  return pickStyle(styles, traits);
}
