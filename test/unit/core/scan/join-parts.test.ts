// A page and its frames of other sites as one scan: what is added up, in which order, and that the order of arrival says nothing.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FramePart, joinParts, placeOf } from '../../../../src/core/scan/join-parts';
import type { PageScan } from '../../../../src/core/scan/page-scan-schema';
import { finding, scan } from '../../../fakes/records';

const page = (findings = [finding()], more: Partial<PageScan> = {}): PageScan => ({ ...scan(findings), ...more });

function part(frameId: number, url: string, findings = [finding()], more: Partial<PageScan> = {}): FramePart {
  const seen = scan(findings, { url });
  return {
    frameId,
    documentId: `document ${frameId}`,
    scanId: `scan ${frameId}`,
    unsettled: false,
    scan: { ...seen, ...more },
    siteIds: findings.map((_, at) => `${frameId}/${at}`),
  };
}

const top = (unread: Record<string, number> = {}, findings = [finding()]) => ({
  scan: page(findings, {
    unreadFrames: Object.entries(unread).map(([origin, count]) => ({ origin, count })),
  }),
  siteIds: findings.map((_, at) => `top/${at}`),
});

const unreadOf = (unread: Record<string, number>, parts: readonly FramePart[]) =>
  Object.fromEntries(joinParts(top(unread), parts).scan.unreadFrames.map(({ origin, count }) => [origin, count]));

test('without parts the page is as it was', () => {
  const { scan: alone, siteIds } = top({ 'https://a.example': 1 });
  expect(joinParts({ scan: alone, siteIds }, [])).toEqual({ scan: alone, siteIds, frames: [] });
});

test('counts are added, findings stand behind the page, by address, each with the address of its frame', () => {
  const inner = { ...finding({ href: 'https://example.com/inner' }), frameUrl: 'https://a.example/inner' };
  const joined = joinParts(top({ 'https://a.example': 1, 'https://z.example': 1 }), [
    part(9, 'https://z.example/'),
    part(4, 'https://a.example/', [finding(), inner], {
      readFrames: ['https://a.example/inner'],
      unreadFrames: [{ origin: 'https://deep.example', count: 2 }],
      complete: false,
      scannedAt: '2026-11-20T09:00:05.000Z',
      tookMs: 2.5,
    }),
  ]);
  const { findings, counts, readFrames, unreadFrames, complete, scannedAt, tookMs } = joined.scan;
  expect(findings.map(({ frameUrl, linkIndex }) => [frameUrl, linkIndex])).toEqual([
    [null, 0],
    ['https://a.example/', null],
    ['https://a.example/inner', null],
    ['https://z.example/', null],
  ]);
  expect(joined.siteIds).toEqual(['top/0', '4/0', '4/1', '9/0']);
  expect(counts).toMatchObject({ links: 6 + 7 + 6, internal: 9, other: 3, backlinks: { total: 4, follow: 4 } });
  expect(counts.links).toBe(counts.internal + counts.outbound + counts.backlinks.total);
  expect(readFrames).toEqual(['https://a.example/', 'https://a.example/inner', 'https://z.example/']);
  expect(unreadFrames).toEqual([{ origin: 'https://deep.example', count: 2 }]);
  expect([complete, scannedAt, tookMs]).toEqual([false, '2026-11-20T09:00:05.000Z', 4.5]);
  expect(joined.scan.page).toEqual(top().scan.page);
});

test('a frame that shows an error was not read, as far as its links are looked for', () => {
  const failed = part(3, 'https://a.example/');
  const { page: own } = failed.scan;
  const joined = joinParts(top({ 'https://a.example': 1 }), [
    { ...failed, scan: { ...failed.scan, page: { ...own, answer: 503 } } },
  ]);
  expect(joined.scan.readFrames).toEqual([]);
  expect(joined.scan.unreadFrames).toEqual([]);
});

describe('each frame that told of itself is no longer unread', () => {
  test.each<[string, Record<string, number>, string[], Record<string, number>]>([
    [
      'by its origin',
      { 'https://a.example': 2, 'https://b.example': 1 },
      ['https://a.example/x'],
      { 'https://a.example': 1, 'https://b.example': 1 },
    ],
    [
      'sent on within its site',
      { 'https://a.example': 1, 'https://b.example': 1 },
      ['https://www.b.example/'],
      { 'https://a.example': 1 },
    ],
    [
      'without a src that says where',
      { 'about:': 1, 'https://a.example': 1 },
      ['https://b.example/'],
      { 'https://a.example': 1 },
    ],
    ['sent on to another site', { 'https://t.example': 1 }, ['https://b.example/'], {}],
    [
      'named alike before all others',
      { 'https://a.example': 1, 'https://t.example': 1 },
      ['https://b.example/', 'https://a.example/'],
      {},
    ],
    ['not found by the page yet', {}, ['https://b.example/'], {}],
  ])('%s', (_what, unread, urls, left) => {
    const parts = urls.map((url, at) => part(at + 1, url));
    for (const { scan: own } of parts)
      Object.assign(own.page, { domain: own.page.domain.split('.').slice(-2).join('.') });
    expect(unreadOf(unread, parts)).toEqual(left);
  });

  test('a frame in a frame, too: whoever is around it told that it is closed', () => {
    const outer = part(1, 'https://a.example/', [], { unreadFrames: [{ origin: 'https://b.example', count: 1 }] });
    expect(unreadOf({ 'https://a.example': 1 }, [outer])).toEqual({ 'https://b.example': 1 });
    expect(unreadOf({ 'https://a.example': 1 }, [outer, part(2, 'https://b.example/')])).toEqual({});
  });
});

const host = fc.constantFrom('a.example', 'b.example', 'www.b.example', 'c.example');
const some = fc.uniqueArray(
  fc.record({
    frameId: fc.integer({ min: 1, max: 30 }),
    host,
    links: fc.integer({ min: 0, max: 3 }),
    unread: fc.array(host, { maxLength: 3 }),
    complete: fc.boolean(),
  }),
  { selector: ({ frameId }) => frameId, maxLength: 8 },
);
const toPart = ({
  frameId,
  host: of,
  links,
  unread,
  complete,
}: {
  frameId: number;
  host: string;
  links: number;
  unread: string[];
  complete: boolean;
}) =>
  part(frameId, `https://${of}/`, Array(links).fill(finding()), {
    unreadFrames: unread.map((one) => ({ origin: `https://${one}`, count: 1 })),
    complete,
  });

test('law: in whatever order the parts came, it is the same scan', () => {
  fc.assert(
    fc.property(some, fc.array(host), fc.integer(), (parts, unread, turn) => {
      const counted: Record<string, number> = {};
      for (const one of unread) counted[`https://${one}`] = (counted[`https://${one}`] ?? 0) + 1;
      const all = parts.map(toPart);
      const by = ((turn % (all.length + 1)) + all.length + 1) % (all.length + 1);
      const others = [...all.slice(by), ...all.slice(0, by)].reverse();
      expect(joinParts(top(counted), others)).toEqual(joinParts(top(counted), all));
    }),
  );
});

test('law: nothing is lost: the links add up, each finding has its place, and no frame is unread that is not', () => {
  fc.assert(
    fc.property(some, (parts) => {
      const all = parts.map(toPart);
      const { scan: joined, frames, siteIds } = joinParts(top(), all);
      expect(joined.counts.backlinks.total).toBe(1 + all.reduce((sum, one) => sum + one.siteIds.length, 0));
      expect(joined.findings).toHaveLength(siteIds.length);
      for (const [index, siteId] of siteIds.entries()) {
        const place = placeOf(index, frames);
        expect(siteId).toBe(place ? `${place.frameId}/${place.at}` : 'top/0');
      }
      const told = all.flatMap(({ scan: own }) => own.unreadFrames).length;
      const left = joined.unreadFrames.reduce((sum, { count }) => sum + count, 0);
      expect(left).toBe(Math.max(0, told - all.length));
    }),
  );
});
