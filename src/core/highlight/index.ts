// THE LIST of highlight styles: the marks on pages, the chips in our own pages and every legend derive from it.
import type { Traits } from '../classify';
import { follow } from './follow';
import { held } from './held';
import { nofollow } from './nofollow';
import { sponsored } from './sponsored';
import type { HighlightStyle } from './style';
import { ugc } from './ugc';

export const styles: readonly HighlightStyle[] = [follow, held, nofollow, ugc, sponsored];

/** The style of a link. */
export function styleFor(traits: Pick<Traits, 'type' | 'followed'>): HighlightStyle {
  // Every type has a style, so one always applies; the first is there for the compiler.
  return styles.find((style) => style.applies(traits)) ?? follow;
}
