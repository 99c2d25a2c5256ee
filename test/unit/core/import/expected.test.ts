// What a list promises becomes an entry; the first look at its page makes it live or missing.
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { ListedLink } from '../../../../src/core/import/read-rows';
import { type Expecting, sortLinks } from '../../../../src/core/import/sort-links';
import { type Entry, entrySchema } from '../../../../src/core/ledger/entry';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { spellingOf } from '../../../../src/core/url/spelling';
import { finding, merging, NOW, scan, site } from '../../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];
const IMPORTED = '2026-11-01T00:00:00.000Z';
const expecting: Expecting = {
  sites,
  toSite: sites[0] ?? null,
  spelling: spellingOf({ added: [], off: [] }),
  now: IMPORTED,
  kindOf: () => ({ kind: 'unknown', name: null }),
};

function listed(source: string, target: string | null, change: Partial<ListedLink> = {}): ListedLink {
  const said = { anchorText: '', pageTitle: '', rel: null, firstSeen: null, lastSeen: null };
  const at = { number: 2, siteOnly: false };
  return { ...at, ...said, source: new URL(source), target: target === null ? null : new URL(target), ...change };
}
const expected = (...links: ListedLink[]): readonly Entry[] => sortLinks(links, expecting).entries;
const PAGE = 'https://blog.example/post';

describe('an entry from a list', () => {
  test('is one of the schema, with the list’s times and nothing that nobody has seen', () => {
    const [entry] = expected(
      listed(`${PAGE}?utm_source=x#top`, 'https://example.com/page#a', {
        rel: 'nofollow ugc',
        anchorText: ' an\nanchor ',
        firstSeen: '2025-03-01T00:00:00.000Z',
        lastSeen: '2027-01-01T00:00:00.000Z',
      }),
    ) as [Entry];
    expect(v.parse(entrySchema, entry)).toEqual(entry);
    expect(entry).toMatchObject({
      siteId: 'domain:example.com',
      sourceUrl: PAGE,
      targetKey: 'https://example.com/page',
      status: 'expected',
      checkedAt: null,
      timesSeen: 0,
      timesSeenBy: {},
      type: 'ugc',
      types: ['ugc', 'nofollow'],
      followed: false,
      reason: 'rel',
      anchorText: 'an anchor',
      firstSeen: '2025-03-01T00:00:00.000Z',
      lastSeen: IMPORTED,
      noindex: null,
      placement: null,
    });
  });

  test('goes to the narrowest tracked site, or to the one that was chosen', () => {
    const { entries, rejected } = sortLinks(
      [
        listed(PAGE, 'https://www.rival.org/x'),
        listed(PAGE, null, { number: 3 }),
        listed(PAGE, 'https://elsewhere.example/', { number: 4 }),
        listed('https://docs.example.com/', 'https://example.com/', { number: 5 }),
        listed(`${PAGE}#again`, 'https://www.rival.org/x', { number: 6 }),
      ],
      expecting,
    );
    expect(entries.map(({ siteId, role, targetKey }) => [siteId, role, targetKey])).toEqual([
      ['domain:rival.org', 'rival', 'https://www.rival.org/x'],
      ['domain:example.com', 'mine', ''],
    ]);
    expect([...rejected]).toEqual([
      [4, 'not_tracked'],
      [5, 'own_site'],
      [6, 'repeated'],
    ]);
    const without = sortLinks([listed(PAGE, null)], { ...expecting, toSite: null });
    expect([...without.rejected.values()]).toEqual(['no_target']);
  });
});

describe('the first look', () => {
  const look = (entries: readonly Entry[], findings = [finding()], change: Parameters<typeof scan>[1] = {}) =>
    mergeScan(merging(scan(findings, change), 'load', sites), { entries, page: undefined });

  test('makes it live, with the change, and with nothing else changed: a list is no look', () => {
    const before = expected(
      listed(PAGE, 'https://example.com/page', { rel: 'ugc', firstSeen: '2025-03-01T00:00:00.000Z' }),
    );
    const { entries, removed } = look(before);
    expect(entries).toHaveLength(1);
    expect(removed).toEqual([]);
    expect(entries[0]).toMatchObject({ status: 'live', type: 'follow', timesSeen: 1, lastSeen: NOW });
    expect(entries[0]?.firstSeen).toBe('2025-03-01T00:00:00.000Z');
    expect(entries[0]?.changes).toEqual([{ at: NOW, kind: 'status', from: 'expected', to: 'live' }]);
    // Another look at the same load says the same.
    expect(look(entries).entries).toEqual([]);
  });

  test('makes it missing where the look counts, and leaves it expected where it cannot tell', () => {
    const before = expected(listed(PAGE, 'https://example.com/page'));
    const [gone] = look(before, []).entries;
    expect(gone).toMatchObject({ status: 'missing', missingSince: NOW, checkedAt: NOW, timesSeen: 0 });
    expect(gone?.changes).toEqual([{ at: NOW, kind: 'status', from: 'expected', to: 'missing' }]);
    const [unsure] = look(before, [], { answer: 500 }).entries;
    expect(unsure).toMatchObject({ status: 'expected', doubt: 'answer', checkedAt: null });
  });

  test('is never late, whatever time the list names', () => {
    const before = expected(listed(PAGE, 'https://example.com/page'));
    const [live] = look(before, [finding()], { scannedAt: '2026-10-01T00:00:00.000Z' }).entries;
    expect(live).toMatchObject({ status: 'live', lastSeen: '2026-10-01T00:00:00.000Z' });
  });

  test('that comes in after a later one missed the link says what it is, and not how it stands', () => {
    const before = expected(listed(PAGE, 'https://example.com/page', { rel: 'ugc' }));
    const [gone] = look(before, []).entries as [Entry];
    const late = merging(scan([finding()], { scannedAt: '2026-10-01T00:00:00.000Z' }), 'late', sites);
    const [both] = mergeScan(late, { entries: [gone], page: undefined }).entries;
    expect(both).toMatchObject({ status: 'missing', missingSince: NOW, checkedAt: NOW, changes: gone.changes });
    expect(both).toMatchObject({ type: 'follow', timesSeen: 1, lastSeen: '2026-10-01T00:00:00.000Z' });
  });

  test('finds the link of which only the page was known: one entry stays, with what was said of the other', () => {
    const [place] = expected(listed(PAGE, null, { firstSeen: '2025-03-01T00:00:00.000Z' })) as [Entry];
    const noted = { ...place, note: 'ask them', tags: ['a'], notedAt: IMPORTED };
    const { entries, removed } = look([noted]);
    expect(removed).toEqual([noted]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      targetKey: 'https://example.com/page',
      status: 'live',
      note: 'ask them',
      firstSeen: '2025-03-01T00:00:00.000Z',
      timesSeen: 1,
    });
    expect(look([place], []).entries[0]).toMatchObject({ targetKey: '', status: 'missing' });
  });

  test('of a site without a page: any page of it will do, and none can show that the link is missing', () => {
    const [place] = expected(listed('https://blog.example/', null, { siteOnly: true })) as [Entry];
    expect(place.sourceUrl).toBe('https://blog.example');
    expect(look([place], [], { url: 'https://blog.example/' }).entries).toEqual([]);
    const { entries, removed } = look([place]);
    expect(removed).toEqual([place]);
    expect(entries[0]).toMatchObject({ sourceUrl: PAGE, status: 'live' });
    const other = look([place], [finding({ href: 'https://rival.org/' }, sites[1])]);
    expect(other.removed).toEqual([]);
  });
});
