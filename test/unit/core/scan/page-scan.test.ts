import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { pageScanSchema } from '../../../../src/core/scan/page-scan-schema';
import { finding, linkRecord, scan, text } from '../../../fakes/records';

describe('a scan', () => {
  test('is what its own schema says', () => {
    const made = scan([finding(), finding({ rel: 'nofollow sponsored' })]);
    expect(v.parse(pageScanSchema, made)).toEqual(made);
  });

  test('links add up', () => {
    const { counts } = scan([finding(), finding({ rel: 'ugc' }), finding({ wrappers: ['facebook'] })]);
    expect(counts.links).toBe(counts.internal + counts.outbound + counts.backlinks.total);
    const { total, follow, nofollow, ugc, sponsored, followed, notFollowed, wrapped } = counts.backlinks;
    expect(total).toBe(follow + nofollow + ugc + sponsored);
    expect(total).toBe(followed + notFollowed);
    expect(wrapped).toBe(1);
  });
});

describe('what is too long is cut, and said', () => {
  test('addresses, anchor text and rel', () => {
    const long = finding({
      href: `https://example.com/${'a'.repeat(10_000)}`,
      rel: `nofollow ${'b'.repeat(2_000)}`,
      text: [text('😀'.repeat(600))],
    });
    expect([...long.targetUrl]).toHaveLength(8192);
    expect([...long.anchorText]).toHaveLength(500);
    expect([...(long.rel ?? '')]).toHaveLength(1000);
    expect(long.relTokens).toEqual(['nofollow']);
    expect(long.type).toBe('nofollow');
    expect([...long.cut].sort()).toEqual(['anchorText', 'href', 'rawHref', 'rel', 'relTokens', 'targetUrl']);
    expect(v.safeParse(pageScanSchema, scan([long])).success).toBe(true);
  });

  test('what fits is whole', () => {
    expect(finding({ text: [text('a'.repeat(500))] }).cut).toEqual([]);
    expect(linkRecord().rawHref).toBe('https://example.com/page');
  });
});
