import { describe, expect, test } from '@jest/globals';
import { answerOf } from '../../../../src/core/scan/answer-of';
import { respellSite } from '../../../../src/core/sites/respell-site';
import { parseTrackingName } from '../../../../src/core/url/parse-tracking-name';
import { spellingOf } from '../../../../src/core/url/spelling';
import { namesInUse, patternOf, trackingNames } from '../../../../src/core/url/tracking-parameters';
import { site } from '../../../fakes/records';

describe('what a person makes of the list', () => {
  test('names of their own, and names of the list kept', () => {
    const { spell } = spellingOf({ added: ['ref', 'from_*', 'a.b[c]'], off: ['utm_*', 'gclid'] });
    expect(spell('https://e.com/?Ref=1&from_x=2&a.b[c]=3&axb[c]=4&fbclid=5&gclid=6&utm_id=7&refs=8')).toBe(
      'https://e.com/?axb[c]=4&gclid=6&utm_id=7&refs=8',
    );
  });

  test('all of it off drops nothing', () => {
    const { spell } = spellingOf({ added: [], off: trackingNames });
    expect(spell('https://e.com/?utm_id=1&=2&gclid=3')).toBe('https://e.com/?utm_id=1&=2&gclid=3');
    expect(namesInUse({ added: [], off: trackingNames })).toEqual([]);
    expect(new RegExp(patternOf([])).test('')).toBe(false);
  });

  test.each(trackingNames.map((name) => [name.replace('*', 'any')]))('%s is dropped, in capitals too', (name) => {
    const { spell } = spellingOf({ added: [], off: [] });
    expect(spell(`https://e.com/?${name}=1&${name.toUpperCase()}=2&x${name}=3`)).toBe(`https://e.com/?x${name}=3`);
  });

  test.each([
    ['ref', 'ref'],
    [' Ref_* ', 'ref_*'],
    ['cx[id]', 'cx[id]'],
  ])('%j is a name', (entered, name) => {
    expect(parseTrackingName(entered, [])).toEqual({ ok: true, name });
  });

  test.each([
    ['  ', 'blank'],
    ['x'.repeat(61), 'long'],
    ['a=b', 'sign'],
    ['?ref', 'sign'],
    ['a*b', 'sign'],
    ['*', 'broad'],
    ['a*', 'broad'],
    ['UTM_Source', 'builtin'],
    ['gclid', 'builtin'],
    ['mine', 'duplicate'],
    ['own_thing', 'duplicate'],
  ] as const)('%j is none: %s', (entered, error) => {
    expect(parseTrackingName(entered, ['mine', 'own_*'])).toEqual({ ok: false, error });
  });
});

test('a tracked page is matched by the list of now, under the id it has', () => {
  const tracked = site('example.com/p?ref=1&x=2');
  expect(tracked).toMatchObject({ scope: 'url', path: '/p?ref=1&x=2' });
  const dropped = respellSite(tracked, spellingOf({ added: ['ref'], off: [] }).isTracking);
  expect([dropped.path, dropped.id]).toEqual(['/p?x=2', tracked.id]);
  const domain = site('example.com');
  expect(respellSite(domain, () => true)).toBe(domain);
});

test('the answer is that of the load, while the page is at the address that was loaded', () => {
  const { spell } = spellingOf({ added: ['ref'], off: [] });
  const load = { url: 'https://e.com/a?ref=1', answer: 200 };
  expect(answerOf(load, 'https://e.com/a#b', spell)).toBe(200);
  expect(answerOf(load, 'https://e.com/b', spell)).toBeNull();
  expect(answerOf({ ...load, answer: 0 }, load.url, spell)).toBeNull();
  expect(answerOf(null, load.url, spell)).toBeNull();
});
