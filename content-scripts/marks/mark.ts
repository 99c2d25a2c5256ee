// What is drawn for one link: its style, and whether letters can carry it or only its box can.
import type { HighlightStyle } from '../../src/core/highlight/style';
import type { Finding } from '../../src/core/scan/page-scan-schema';

export interface Mark {
  readonly element: Element;
  readonly finding: Finding;
  readonly style: HighlightStyle;
  /** True where the link has letters of its own for a line to run under. */
  readonly hasText: boolean;
}
