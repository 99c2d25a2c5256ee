// What a highlight style is: how one kind of link is drawn on a page and named in a legend.

import type { Traits } from '../classify';
import type { LinkType } from '../classify/rel';

export interface HighlightStyle {
  readonly id: string;
  readonly type: LinkType;
  /** The letter that stands for the type. */
  readonly letter: string;
  /** CSS `text-decoration-line` and `text-decoration-style`. */
  readonly decoration: string;
  readonly line: 'solid' | 'dashed' | 'dotted' | 'double';
  /** True for links that carry no hint themselves and are not followed all the same. */
  readonly held: boolean;
  applies(traits: Pick<Traits, 'type' | 'followed'>): boolean;
}
