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
}

/** The style of a link among those given, by its type and by whether something beside its rel holds it back. */
export function pickStyle<Style extends Pick<HighlightStyle, 'type' | 'held'>>(
  styles: readonly Style[],
  { type, followed }: Pick<Traits, 'type' | 'followed'>,
): Style {
  const held = type === 'follow' && !followed;
  const style = styles.find((one) => one.type === type && one.held === held);
  if (!style) throw new Error(`no highlight style for ${type}`);
  return style;
}
