// A link of type ugc: a dotted line.
import type { HighlightStyle } from './style';

export const ugc: HighlightStyle = {
  id: 'ugc',
  type: 'ugc',
  letter: 'U',
  decoration: 'underline dotted',
  line: 'dotted',
  held: false,
};
