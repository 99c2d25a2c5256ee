import { expect, test } from '@jest/globals';
import { restAfter } from '../../../content-scripts/search-rest';

const searches = [0, 1, 40, 50, 100, 300, 500, 700, 1_500];

test.each(searches)(
  'after some quiet a search that takes %i ms begins and ends within the second, or takes half of the time',
  (took) => {
    const rest = restAfter(took, true);
    expect(rest + took <= 1_000 || rest === took).toBe(true);
    expect(rest).toBeGreaterThanOrEqual(took);
  },
);

test.each(searches)(
  'while a page goes on changing a search that takes %i ms takes a twentieth of the time at most',
  (took) => {
    expect(took).toBeLessThanOrEqual(restAfter(took, false) / 20);
  },
);

test('one that takes no time rests all the same', () => {
  expect(restAfter(0, true)).toBeGreaterThan(500);
  expect(restAfter(0, false)).toBeGreaterThan(500);
});
