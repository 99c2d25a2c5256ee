import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { pageRecordSchema } from '../../../../src/core/scan/link-record-schema';
import { makePageScan } from '../../../../src/core/scan/page-scan';
import { pageScanSchema } from '../../../../src/core/scan/page-scan-schema';
import { toldFrames, toldPage } from '../../../fakes/arbitrary-record';
import { finding, linkRecord, look, scan, text } from '../../../fakes/records';

describe('a scan', () => {
  test('is what its own schema says', () => {
    const made = scan([finding(), finding({ rel: 'nofollow sponsored' })]);
    expect(v.parse(pageScanSchema, made)).toEqual(made);
  });

  test('is so of whatever a page script may tell of a page', () => {
    fc.assert(
      fc.property(toldPage, toldFrames, toldFrames, (told, readFrames, unreadFrames) => {
        const { load, ...page } = v.parse(pageRecordSchema, told);
        const seen = { ...page, domain: 'blog.example', answer: load?.answer ?? null };
        const made = makePageScan({ ...look([]), page: seen, readFrames, unreadFrames });
        expect(v.parse(pageScanSchema, made)).toEqual(made);
      }),
      { numRuns: 200 },
    );
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

  test('the name of a bot in a header', () => {
    const { page } = scan([], { headers: [{ from: 'header', bot: 'b'.repeat(200), value: 'nofollow' }] });
    expect(page.robots.sources).toEqual([{ from: 'header', bot: 'b'.repeat(60), value: 'nofollow' }]);
  });

  test('what fits is whole', () => {
    expect(finding({ text: [text('a'.repeat(500))] }).cut).toEqual([]);
    expect(linkRecord().rawHref).toBe('https://example.com/page');
  });
});
