import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findingKeys } from '../../../../src/core/report/finding-keys';

const link = fc.record({
  rawHref: fc.constantFrom('/a', '/b'),
  anchorText: fc.constantFrom('', 'x'),
  frameUrl: fc.constantFrom(null, 'https://f.example/'),
});

test('no two findings of a scan have the same key', () => {
  fc.assert(
    fc.property(fc.array(link), (links) => {
      expect(new Set(findingKeys(links)).size).toBe(links.length);
    }),
  );
});

test('a link keeps its key when others come before it', () => {
  const own = { rawHref: '/own', anchorText: 'own', frameUrl: null };
  fc.assert(
    fc.property(fc.array(link), (links) => {
      expect(findingKeys([...links, own]).at(-1)).toBe(findingKeys([own])[0]);
    }),
  );
});
