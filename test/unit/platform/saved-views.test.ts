// Views one keeps: what is stored is parsed, and two lists become one.
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import {
  MOST_VIEWS,
  savedViewsShape,
  uniteViews,
  withoutView,
  withView,
} from '../../../src/platform/stores/saved-views';

const one = { name: 'one', query: 'type=ugc' };
const other = { name: 'other', query: '' };
const none = savedViewsShape.fallback;

test('a name is there once, in its place, and goes', () => {
  const both = withView(withView(none, one), other);
  expect(withView(both, { name: 'one', query: 'q=x' }).views).toEqual([{ name: 'one', query: 'q=x' }, other]);
  expect(withoutView(both, 'one').views).toEqual([other]);
});

test('of two lists mine stays as it is', () => {
  const theirs = withView(withView(none, { name: 'one', query: 'q=theirs' }), other);
  expect(uniteViews(withView(none, one), theirs).views).toEqual([one, other]);
});

test('what is no list of views is not taken for one', () => {
  const parses = (value: unknown) => v.safeParse(savedViewsShape.schema, value).success;
  expect(parses({ version: 1, views: [one] })).toBe(true);
  expect(parses({ version: 2, views: [one] })).toBe(false);
  expect(parses({ version: 1, views: [{ name: '', query: '' }] })).toBe(false);
  expect(
    parses({ version: 1, views: Array.from({ length: MOST_VIEWS + 1 }, (_, at) => ({ name: `${at}`, query: '' })) }),
  ).toBe(false);
});
