import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTags } from '../../../../src/core/ledger/tags';

test.each([
  ['', []],
  [' , ,', []],
  ['paid,  out  reach ,Paid', ['paid', 'out reach']],
  ['Größe, größe', ['Größe']],
])('%j', (line, tags) => {
  expect(parseTags(line)).toEqual(tags);
});

test('what was parsed is parsed as the same', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (line) => {
      const tags = parseTags(line);
      expect(parseTags(tags.join(', '))).toEqual(tags);
    }),
  );
});
