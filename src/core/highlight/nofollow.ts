// A link of type nofollow: a dashed line.
import type { HighlightStyle } from './style';

export const nofollow: HighlightStyle = {
  id: 'nofollow',
  type: 'nofollow',
  letter: 'N',
  decoration: 'underline dashed',
  line: 'dashed',
  held: false,
};
