import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyFollowed } from '../../../../src/core/classify/followed';
import { robotsHeaderSources } from '../../../../src/core/classify/robots-header';
import { documentRecord, linkRecord } from '../../../fakes/records';

const sources = (value: string, joined = true) =>
  robotsHeaderSources([value], joined).map(
    ({ bot, value: rules, merged }) => `${bot}: ${rules}${merged ? ' (merged)' : ''}`,
  );

describe('X-Robots-Tag', () => {
  test.each([
    ['nofollow', ['robots: nofollow']],
    ['noindex, nofollow', ['robots: noindex, nofollow']],
    ['googlebot: nofollow', ['googlebot: nofollow']],
    ['Googlebot: nofollow, bingbot: noindex', ['googlebot: nofollow', 'bingbot: noindex']],
    ['noindex, googlebot: nofollow', ['robots: noindex', 'googlebot: nofollow']],
    ['googlebot: nofollow, noindex', ['googlebot: nofollow, noindex (merged)']],
    ['unavailable_after: 25 Jun 2030 15:00:00 PST', ['robots: unavailable_after: 25 Jun 2030 15:00:00 PST']],
    ['max-snippet:-1, max-image-preview: large', ['robots: max-snippet:-1, max-image-preview: large']],
    ['', []],
    [' , ,', []],
  ])('%j', (value, expected) => {
    expect(sources(value)).toEqual(expected);
  });

  test('headers that came one by one are not merged', () => {
    expect(sources('googlebot: nofollow, noindex', false)).toEqual(['googlebot: nofollow, noindex']);
    expect(robotsHeaderSources(['googlebot: nofollow', 'noindex'], false).map(({ bot }) => bot)).toEqual([
      'googlebot',
      'robots',
    ]);
  });

  test('never throws, and loses no rule', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const kept = robotsHeaderSources([value], true)
          .map((one) => one.value)
          .join(', ');
        for (const word of value.split(',').map((one) => one.trim()))
          if (/^[a-z]+$/.test(word)) expect(kept).toContain(word);
      }),
    );
  });
});

describe('the verdict with headers', () => {
  const reasons = (header: string | null, rel: string | null = null) =>
    classifyFollowed(
      linkRecord({ rel }),
      documentRecord({ headers: header === null ? null : robotsHeaderSources([header], true) }),
    ).reasons;

  test.each<[string | null, string | null, string[]]>([
    [null, null, ['follow']],
    ['', null, ['follow']],
    ['nofollow', null, ['x-robots-tag']],
    ['none', 'ugc', ['x-robots-tag', 'rel']],
    ['googlebot: nofollow', null, ['x-robots-tag']],
    ['bingbot: nofollow', null, ['follow']],
    ['noindex', null, ['follow']],
  ])('%j and rel=%j: %j', (header, rel, expected) => {
    expect(reasons(header, rel)).toEqual(expected);
  });
});
