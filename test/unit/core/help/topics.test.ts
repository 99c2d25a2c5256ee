import { describe, expect, test } from '@jest/globals';
import { reasons } from '../../../../src/core/classify/followed';
import { types } from '../../../../src/core/classify/rel';
import { sources } from '../../../../src/core/help/sources';
import { topicOf } from '../../../../src/core/help/topic-of';
import { topics } from '../../../../src/core/help/topics';
import { topicsOfScan } from '../../../../src/core/help/topics-of-scan';
import { statuses } from '../../../../src/core/ledger/entry';
import { signIds } from '../../../../src/core/look-twice';
import { finding, scan } from '../../../fakes/records';

describe('every value one meets is explained', () => {
  test.each([
    ...types.map((type) => ['type', type]),
    ...reasons.map((reason) => ['reason', reason]),
    ...statuses.map((status) => ['status', status]),
    ...signIds.map((sign) => ['signs', sign]),
  ])('%s %s', (trait, value) => {
    expect(topicOf(trait as string, value as string)).not.toBeNull();
  });

  test('what is not in the help has no topic', () => {
    expect([topicOf('type', 'dofollow'), topicOf('element', 'a'), topicOf('toString', 'x')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test('every source is cited, and is a page on the web', () => {
  const cited = new Set<string>(topics.flatMap((topic) => [...topic.sources]));
  expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  for (const { url } of sources) expect(new URL(url).protocol).toBe('https:');
});

test('of a page only what it shows is explained', () => {
  const shown = scan([finding({ rel: 'ugc' }), finding({ wrappers: ['google'] })], { headers: null });
  expect(topicsOfScan(shown)).toEqual(['type_follow', 'type_ugc', 'held', 'reason_rel', 'reason_wrapped', 'headers']);
});
