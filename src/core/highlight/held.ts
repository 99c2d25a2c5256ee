// A link without any hint that is not followed all the same, because its page or a wrapper says so. It has the
// colour and letter of its type and a second line above: a shape of its own, so that it never passes for a plain F.
import type { HighlightStyle } from './style';

export const held: HighlightStyle = {
  id: 'held',
  type: 'follow',
  letter: 'F',
  decoration: 'underline overline solid',
  line: 'solid',
  held: true,
};
