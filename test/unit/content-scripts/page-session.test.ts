import { expect, test } from '@jest/globals';
import { watchSettling } from '../../../content-scripts/page-session';

const at = (path: string) => `https://blog.example/${path}`;

test('a first look is settled; a rise lasts two seconds, but not where we reached further ourselves', () => {
  const settling = watchSettling();
  const isGrowing = (links: number, ms: number, reached = false) => settling(at('a'), links, ms, reached)[0] > 0;
  expect(isGrowing(5, 0)).toBe(false);
  expect(isGrowing(6, 100)).toBe(true);
  expect(isGrowing(6, 2_099)).toBe(true);
  expect(isGrowing(6, 2_100)).toBe(false);
  expect(isGrowing(9, 2_200, true)).toBe(false);
});

test('a new address is not settled for two seconds, whatever changes there; a jump within the page is none', () => {
  const settling = watchSettling();
  const isMoving = (path: string, links: number, ms: number) => settling(at(path), links, ms, false)[1] > 0;
  expect(isMoving('a', 5, 0)).toBe(false);
  expect(isMoving('a#part', 5, 50)).toBe(false);
  expect(isMoving('b', 5, 100)).toBe(true);
  expect(isMoving('b', 50, 2_000)).toBe(true);
  expect(isMoving('b', 60, 2_100)).toBe(false);
  expect(isMoving('b?page=2', 60, 2_200)).toBe(true);
});

test('what another address had more or less of is no growth', () => {
  const settling = watchSettling();
  settling(at('a'), 5, 0, false);
  expect(settling(at('b'), 50, 100, false)[0]).toBeLessThanOrEqual(0);
});
