// What is drawn for one link: its style, and whether letters can carry it or only its box can.
import type { HighlightStyle } from '../../src/core/highlight/style';

export interface Mark {
  readonly linkElement: Element;
  /** What is said of it. */
  readonly words: string;
  readonly hidden: boolean;
  /** Whether its frame may carry a letter: on text it would cover words. */
  readonly lettered: boolean;
  readonly style: HighlightStyle;
  /** True where the link has letters of its own for a line to run under. */
  readonly hasText: boolean;
}
