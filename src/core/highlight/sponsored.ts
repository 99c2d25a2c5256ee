// A link of type sponsored: a double line.
import type { HighlightStyle } from './style';

export const sponsored: HighlightStyle = {
  id: 'sponsored',
  type: 'sponsored',
  letter: 'S',
  decoration: 'underline double',
  line: 'double',
  held: false,
};
