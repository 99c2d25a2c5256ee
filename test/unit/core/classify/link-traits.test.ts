import { describe, expect, test } from '@jest/globals';
import { classifyCampaign } from '../../../../src/core/classify/campaign';
import { classifySendsReferrer } from '../../../../src/core/classify/sends-referrer';
import { classifyVisibility } from '../../../../src/core/classify/visibility';
import { documentRecord, linkRecord } from '../../../fakes/records';

describe('sends referrer', () => {
  const sends = (change: Parameters<typeof linkRecord>[0], ...policies: string[]) =>
    classifySendsReferrer(
      linkRecord(change),
      documentRecord({ metas: policies.map((content) => ({ name: 'Referrer', content })) }),
    ).sendsReferrer;

  test.each<[Parameters<typeof linkRecord>[0], string[], boolean]>([
    [{}, [], true],
    [{ rel: 'noopener NOREFERRER' }, [], false],
    [{ referrerPolicy: 'no-referrer' }, [], false],
    [{ referrerPolicy: 'origin' }, ['no-referrer'], true],
    [{ referrerPolicy: 'nonsense' }, ['no-referrer'], false],
    [{}, ['never'], false],
    [{}, ['no-referrer', 'nonsense'], false],
    [{}, ['no-referrer', 'unsafe-url'], true],
    [{}, ['same-origin'], false],
    [{ href: 'http://example.com/' }, [], false],
    [{ href: 'http://example.com/' }, ['unsafe-url'], true],
  ])('%j under %j: %s', (change, policies, expected) => {
    expect(sends(change, ...policies)).toBe(expected);
  });
});

describe('visibility', () => {
  const box = { shown: true, width: 10, height: 10, outside: false };
  test.each([
    [box, 'visible'],
    [{ ...box, shown: null }, 'unknown'],
    [{ ...box, shown: false }, 'hidden'],
    [{ ...box, outside: true }, 'hidden'],
    [{ ...box, width: 0 }, 'hidden'],
  ])('%j is %s', (facts, visibility) => {
    expect(classifyVisibility(linkRecord({ box: facts })).visibility).toBe(visibility);
  });
});

test('campaign parameters of the target, and nothing else', () => {
  const campaign = (href: string) => classifyCampaign(linkRecord({ href })).campaign;
  expect(campaign('https://example.com/?utm_source=a%20b&id=1&UTM_Medium=mail#utm_x=1')).toEqual({
    utm_source: 'a b',
    utm_medium: 'mail',
  });
  expect(campaign('https://example.com/?id=1')).toBeNull();
  expect(campaign('https://example.com/')).toBeNull();
});
