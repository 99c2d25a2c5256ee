// What is packed comes out again, in any order, as texts and as the bytes of a file.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PackedTexts } from '../../../dashboard/links/export/packed-texts';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('in any order, whatever is written in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.infiniteStream(fc.nat()), (texts, picks) => {
      const packed = new PackedTexts();
      const numbers = texts.map((text) => packed.add(text));
      expect(numbers).toEqual([...texts.keys()]);
      const order = [...picks.take(texts.length)].map((pick) => pick % texts.length);
      const wanted = order.map((one) => texts[one] as string);
      const piece = packed.piece(order);
      expect(piece.texts()).toEqual(wanted);
      expect(decode(piece.joined())).toBe(wanted.join(''));
    }),
  );
});

test('more than fits into one block, and a text that is larger than any', () => {
  const packed = new PackedTexts();
  const texts = ['é'.repeat(500_000), '', 'x'.repeat(900_000), '漢'.repeat(2_000_000), '\uFEFF😀'];
  const numbers = texts.map((text) => packed.add(text));
  expect(packed.piece(numbers.toReversed()).texts()).toEqual(texts.toReversed());
});
