// A link of type follow: a solid line.
import type { HighlightStyle } from './style';

export const follow: HighlightStyle = {
  id: 'follow',
  type: 'follow',
  letter: 'F',
  decoration: 'underline solid',
  line: 'solid',
  held: false,
};
