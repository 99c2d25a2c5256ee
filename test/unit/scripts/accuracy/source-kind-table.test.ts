// Counting of kinds, on a small example; and that the labels are of the list.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type KindLabel, kindConfusion, kindMarkdown } from '../../../../scripts/accuracy/source-kind-table';
import { type SourceKind, sourceKinds } from '../../../../src/core/source/source-kinds';

test('the labels are of the list, each host once', () => {
  const labels: KindLabel[] = JSON.parse(readFileSync('test/labels/source-kind.json', 'utf8'));
  expect(labels).toHaveLength(181);
  expect(new Set(labels.map(({ host }) => host)).size).toBe(labels.length);
  expect(labels.every(({ kind }) => sourceKinds.includes(kind))).toBe(true);
});

describe('the table', () => {
  const found: Record<string, SourceKind> = { 'a.org': 'news', 'b.org': 'unknown', 'c.org': 'video' };
  const labels: KindLabel[] = [
    { host: 'a.org', kind: 'news' },
    { host: 'b.org', kind: 'news', doubt: true },
    { host: 'c.org', kind: 'forum' },
  ];
  const confusion = kindConfusion(labels, (host) => found[host] ?? 'unknown');

  test('counts by label and by what was found', () => {
    expect(confusion).toMatchObject({ total: 3, sure: { total: 2, misses: 1 } });
    expect(confusion.counts.get('news')).toEqual(
      new Map([
        ['news', 1],
        ['unknown', 1],
      ]),
    );
  });

  test('shows only kinds that occur, the shares and each miss', () => {
    const markdown = kindMarkdown(confusion);
    expect(markdown).toContain('| label \\ found | news | forum | video | unknown |');
    expect(markdown).toContain('| news | 1 | 0 | 0 | 1 |');
    expect(markdown).toContain('| forum | 0 | 0 | 1 | 0 |');
    expect(markdown).not.toContain('\n| video');
    expect(markdown).toContain('right for 1 of 2 (50.0 %); 1 with a kind were not known.');
    expect(markdown).toContain('All: 1 of 3 (33.3 %). Without the 1 marked doubtful: 1 of 2 (50.0 %).');
    expect(markdown).toContain('- `b.org`: news (doubtful), found unknown\n- `c.org`: forum, found video');
  });
});
