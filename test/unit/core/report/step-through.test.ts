import { expect, test } from '@jest/globals';
import { stepsFrom } from '../../../../src/core/report/step-through';
import type { Finding } from '../../../../src/core/scan/page-scan-schema';
import { finding } from '../../../fakes/records';

const link = (rawHref: string, change: Partial<Finding> = {}): Finding => ({ ...finding({ rawHref }), ...change });

const scan = {
  findings: [
    link('/a'),
    link('/own', { relation: 'internal' }),
    link('/b', { visibility: 'hidden' }),
    link('/c'),
    link('/d'),
  ],
};
const keyAt = (index: number): string => stepsFrom(scan, null, 1).find((one) => one.index === index)?.key as string;
const indexes = (last: string | null, by: 1 | -1): number[] => stepsFrom(scan, last, by).map(({ index }) => index);

test('forwards from the first, backwards from the last, past what is hidden or no backlink', () => {
  expect(indexes(null, 1)).toEqual([0, 3, 4]);
  expect(indexes(null, -1)).toEqual([4, 3, 0]);
  expect(stepsFrom(scan, null, 1).map(({ at }) => at)).toEqual([1, 2, 3]);
});

test('goes on behind the last one, round and round', () => {
  expect(indexes(keyAt(3), 1)).toEqual([4, 0, 3]);
  expect(indexes(keyAt(4), 1)).toEqual([0, 3, 4]);
  expect(indexes(keyAt(0), -1)).toEqual([4, 3, 0]);
  expect(indexes(keyAt(3), -1)).toEqual([0, 4, 3]);
});

test('begins anew where the last one is gone, and has nowhere to go on a page without backlinks', () => {
  expect(indexes('gone', 1)).toEqual([0, 3, 4]);
  expect(stepsFrom({ findings: [] }, 'gone', -1)).toEqual([]);
});
