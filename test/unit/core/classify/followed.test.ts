import { describe, expect, test } from '@jest/globals';
import { classifyFollowed } from '../../../../src/core/classify/followed';
import { forbids, robotsSources } from '../../../../src/core/classify/robots';
import { withVectors } from '../../../fakes/corpus';
import { documentRecord, linkRecord } from '../../../fakes/records';

const verdict = (rel: string | null, ...metas: [string, string][]) =>
  classifyFollowed(linkRecord({ rel }), documentRecord({ metas: metas.map(([name, content]) => ({ name, content })) }));

describe('the verdict', () => {
  test('a plain link on a plain page is followed', () => {
    expect(verdict(null)).toEqual({ followed: true, reason: 'follow', reasons: ['follow'] });
  });

  test('the first reason of the order decides, all are kept', () => {
    expect(verdict('nofollow', ['googlebot', 'nofollow'], ['robots', 'none'])).toEqual({
      followed: false,
      reason: 'meta robots',
      reasons: ['meta robots', 'meta googlebot', 'rel'],
    });
  });

  test('a wrapped link is not followed, whatever its rel', () => {
    const wrapped = classifyFollowed(linkRecord({ wrappers: ['facebook'], rel: 'nofollow' }), documentRecord());
    expect(wrapped).toEqual({ followed: false, reason: 'wrapped', reasons: ['wrapped', 'rel'] });
  });

  test.each<[string, string, boolean]>([
    ['robots', 'NOFOLLOW', false],
    ['ROBOTS', 'index,nofollow', false],
    ['robots', ' none ', false],
    ['Googlebot', 'max-snippet:-1, nofollow', false],
    ['bingbot', 'nofollow', true],
    ['robots', 'noindex', true],
    ['robots', 'xnofollow', true],
    ['robots', 'nofollow-images', true],
  ])('<meta name=%j content=%j>: followed %s', (name, content, followed) => {
    expect(verdict(null, [name, content]).followed).toBe(followed);
  });

  test('rules for other bots are shown and change nothing', () => {
    expect(robotsSources([{ name: 'bingbot', content: 'nofollow' }])).toEqual([
      { from: 'meta', bot: 'bingbot', value: 'nofollow' },
    ]);
    expect(robotsSources([{ name: 'description', content: 'nofollow' }])).toEqual([]);
  });
});

withVectors('meta-robots-values.json', (text) => {
  const { values } = JSON.parse(text) as { values: { name: string; content: string; nofollow: boolean }[] };
  test(`all ${values.length} real meta robots contents have their page-level verdict`, () => {
    for (const { name, content, nofollow } of values) {
      const sources = robotsSources([{ name, content }]);
      const found = forbids(sources, 'robots', 'nofollow') || forbids(sources, 'googlebot', 'nofollow');
      expect({ content, nofollow: found }).toEqual({ content, nofollow });
    }
  });
});
