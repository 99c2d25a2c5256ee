import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Entry, entryKey } from '../../../../src/core/ledger/entry';
import { markLost } from '../../../../src/core/ledger/mark-lost';
import { mergeScan, type ScanToMerge, scannedPage, sourcePages } from '../../../../src/core/ledger/merge-scan';
import type { PageMemory } from '../../../../src/core/ledger/page-memory';
import { finding, merging, NOW, scan, site, text } from '../../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];

/** A ledger in memory, written as the store writes. */
class Book {
  readonly rows = new Map<string, Entry>();
  readonly pages = new Map<string, PageMemory>();

  keep(merge: ScanToMerge): this {
    const pages = sourcePages(merge);
    const entries = [...this.rows.values()].filter((entry) => pages.includes(entry.sourceUrl));
    const merged = mergeScan(merge, { entries, page: this.pages.get(scannedPage(merge)) });
    for (const entry of merged.entries) this.rows.set(entryKey(entry).join('\n'), entry);
    if (merged.page) this.pages.set(merged.page.pageUrl, merged.page);
    return this;
  }

  get entries(): Entry[] {
    return [...this.rows.keys()].sort().map((key) => this.rows.get(key) as Entry);
  }
}

const at = (minute: number): string => new Date(Date.parse(NOW) + minute * 60_000).toISOString();

describe('a scan in the ledger', () => {
  test('one entry for each site, page and target; duplicates are counted', () => {
    const links = [
      finding({ text: [text('first')] }),
      finding({ href: 'https://example.com/page?utm_source=x#top', text: [text('second')] }),
      finding({ href: 'https://example.com/other' }),
    ];
    const book = new Book().keep(merging(scan(links), 'a', sites));
    expect(book.entries.map((entry) => [entry.targetKey, entry.onPage, entry.anchorText])).toEqual([
      ['https://example.com/other', 1, 'an anchor'],
      ['https://example.com/page', 2, 'first'],
    ]);
    expect(book.entries[1]?.variants).toEqual([
      'https://example.com/page',
      'https://example.com/page?utm_source=x#top',
    ]);
  });

  test('looks at one load count once, another load counts again', () => {
    const book = new Book();
    for (const [minute, loadId] of [
      [0, 'a'],
      [1, 'a'],
      [2, 'b'],
      [3, 'a'],
    ] as const) {
      book.keep(merging(scan([finding()], { scannedAt: at(minute) }), loadId, sites));
    }
    expect(book.entries).toMatchObject([{ timesSeen: 2, firstSeen: at(0), lastSeen: at(3), loads: ['a', 'b'] }]);
  });

  test('the page is known by one spelling', () => {
    const book = new Book()
      .keep(merging(scan([finding()], { url: 'https://blog.example/post?fbclid=1#x' }), 'a', sites))
      .keep(merging(scan([finding()], { url: 'https://blog.example/post' }), 'b', sites));
    expect(book.entries).toMatchObject([{ sourceUrl: 'https://blog.example/post', timesSeen: 2 }]);
  });

  test('what a later look does not show is not checked, never silently live', () => {
    const book = new Book()
      .keep(merging(scan([finding()]), 'a', sites))
      .keep(merging(scan([], { scannedAt: at(5), complete: false }), 'b', sites));
    expect(book.entries).toMatchObject([{ status: 'not checked', lastSeen: at(0), timesSeen: 1 }]);
    book.keep(merging(scan([finding()], { scannedAt: at(6) }), 'c', sites));
    expect(book.entries).toMatchObject([{ status: 'live', lastSeen: at(6), timesSeen: 2 }]);
  });

  test('whether a link is left out of the lists is what is said of its domain, at each look anew', () => {
    const look = (minute: number, links: number, ignored: boolean): ScanToMerge => ({
      ...merging(scan(links === 0 ? [] : [finding()], { scannedAt: at(minute) }), `load ${minute}`, sites),
      ignored,
    });
    // Seen again; seen by a look that arrives late; not seen.
    for (const again of [look(9, 1, false), look(3, 1, false), look(9, 0, false)]) {
      const book = new Book().keep(look(5, 1, true));
      expect(book.entries).toMatchObject([{ ignored: true }]);
      expect(book.keep(again).entries).toMatchObject([{ ignored: false }]);
      expect(book.keep({ ...again, ignored: true }).entries).toMatchObject([{ ignored: true }]);
    }
    // By a post's own page, of another domain than the page it was found on.
    const [entry] = new Book().keep(look(5, 1, true)).entries;
    const elsewhere = { ...(entry as Entry), referringDomain: 'aggregator.example' };
    const merged = mergeScan(look(9, 0, false), { entries: [elsewhere], page: undefined });
    expect(merged.entries).toMatchObject([{ ignored: true }]);
  });

  test('a finding of a site that is no longer tracked is left out', () => {
    expect(mergeScan(merging(scan([finding()]), 'a', []), { entries: [], page: undefined })).toEqual({
      entries: [],
      removed: [],
      page: null,
    });
  });
});

describe('laws', () => {
  const rels = fc.constantFrom(null, 'nofollow', 'ugc sponsored');
  const hrefs = fc.constantFrom('https://example.com/a', 'https://example.com/b?utm_id=1', 'https://example.com/b');
  const scans = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 50 }),
      load: fc.constantFrom('l1', 'l2', 'l3'),
      links: fc.array(fc.record({ rel: rels, href: hrefs }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const toMerge = (one: { minute: number; load: string; links: { rel: string | null; href: string }[] }): ScanToMerge =>
    merging(
      scan(
        one.links.map((link) => finding(link)),
        { scannedAt: at(one.minute) },
      ),
      one.load,
      sites,
    );

  test('the same scan again changes nothing', () => {
    fc.assert(
      fc.property(scans, (list) => {
        const book = new Book();
        for (const one of list) {
          book.keep(toMerge(one));
          const once = structuredClone(book.entries);
          book.keep(toMerge(one));
          expect(book.entries).toEqual(once);
        }
      }),
    );
  });

  test('first seen is the earliest, last seen the latest, times seen the number of loads, in whatever order scans arrive', () => {
    fc.assert(
      fc.property(scans, (list) => {
        const book = new Book();
        for (const one of list) book.keep(toMerge(one));
        for (const entry of book.entries) {
          const seen = list.filter((one) => one.links.some((link) => link.href.startsWith(entry.targetKey)));
          const minutes = seen.map((one) => one.minute);
          expect(entry.firstSeen).toBe(at(Math.min(...minutes)));
          expect(entry.lastSeen).toBe(at(Math.max(...minutes)));
          expect(entry.timesSeen).toBe(new Set(seen.map((one) => one.load)).size);
        }
      }),
    );
  });
});

describe('the life of an entry', () => {
  const day = (days: number): string => at(days * 24 * 60);
  const shown = (days: number, loadId: string, rel: string | null = null, change = {}): ScanToMerge =>
    merging(scan([finding({ rel })], { scannedAt: day(days), ...change }), loadId, sites);
  const absent = (days: number, loadId: string, change = {}): ScanToMerge =>
    merging(scan([], { scannedAt: day(days), ...change }), loadId, sites);
  const one = (book: Book): Entry => {
    expect(book.entries).toHaveLength(1);
    return book.entries[0] as Entry;
  };

  test('what differs from load to load is a dated change; what a page writes while it loads is none', () => {
    const book = new Book().keep(shown(0, 'a')).keep(shown(1, 'b', 'nofollow'));
    expect(one(book).changes).toEqual([
      { at: day(1), kind: 'type', from: 'follow', to: 'nofollow' },
      { at: day(1), kind: 'verdict', from: 'follow', to: 'rel' },
    ]);
    // The same load again, the page having taken its word back: nothing changed from one load to the next.
    book.keep(shown(1.01, 'b'));
    expect(one(book).changes).toEqual([]);
    book.keep(shown(2, 'c', 'ugc')).keep(shown(2.01, 'c', 'ugc', { canonical: 'https://blog.example/main' }));
    expect(one(book).changes.map(({ at, kind, from, to }) => [at, kind, from, to])).toEqual([
      [day(2.01), 'type', 'follow', 'ugc'],
      [day(2.01), 'verdict', 'follow', 'rel'],
      [day(2.01), 'canonical', null, 'https://blog.example/main'],
    ]);
  });

  test('missing since the first scan that counts, lost after three on different days, and back again', () => {
    const book = new Book().keep(shown(0, 'a')).keep(absent(1, 'b'));
    expect(one(book)).toMatchObject({ status: 'missing', missingSince: day(1), doubt: null, checkedAt: day(1) });
    book.keep(absent(1.1, 'c')).keep(absent(2, 'd'));
    expect(one(book).status).toBe('missing');
    book.keep(absent(3, 'e'));
    expect(one(book)).toMatchObject({ status: 'lost', missingSince: day(1), timesSeen: 1, lastSeen: day(0) });
    book.keep(shown(4, 'f'));
    expect(one(book)).toMatchObject({
      status: 'live',
      missingSince: null,
      absentOn: [],
      firstSeen: day(0),
      timesSeen: 2,
    });
    expect(one(book).changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['status', 'live', 'missing'],
      ['status', 'missing', 'lost'],
      ['status', 'lost', 'live'],
    ]);
  });

  test('a link that a load shows later after all was never absent in it, and one it showed is not absent later', () => {
    const book = new Book().keep(shown(0, 'a')).keep(absent(1, 'b')).keep(shown(1.001, 'b'));
    expect(one(book)).toMatchObject({ status: 'live', changes: [] });
    book.keep(absent(1.002, 'b'));
    expect(one(book)).toMatchObject({ status: 'live', changes: [] });
  });

  const tally = (links: number) => ({ links, internal: 0, other: 0, unresolved: 0 });
  test.each([
    ['incomplete', { complete: false }],
    ['answer', { answer: 500 }],
    ['answer', { answer: null }],
    ['canonical', { canonical: 'https://blog.example/other' }],
    ['fewer links', { tally: tally(9) }],
    ['feed', { feed: true }],
  ] as const)('not checked: %s', (doubt, change) => {
    const book = new Book().keep(shown(0, 'a', null, { tally: tally(20) })).keep(absent(1, 'b', change));
    expect(one(book)).toMatchObject({
      status: 'not checked',
      doubt,
      missingSince: null,
      changes: [],
      checkedAt: day(0),
    });
    book.keep(absent(2, 'c', { tally: tally(20) }));
    expect(one(book)).toMatchObject({ status: 'missing', missingSince: day(2), doubt: null });
    // What is known to be missing stays so when a look cannot tell.
    book.keep(absent(3, 'd', { complete: false }));
    expect(one(book)).toMatchObject({ status: 'missing', doubt: 'incomplete' });
  });

  test('not checked: the frame that held the link was not read', () => {
    const framed = merging(scan([{ ...finding(), frameUrl: 'https://blog.example/frame?utm_source=x' }]), 'a', sites);
    const book = new Book().keep(framed).keep(absent(1, 'b'));
    expect(one(book)).toMatchObject({ status: 'not checked', doubt: 'frame' });
    book.keep(absent(2, 'c', { readFrames: ['https://blog.example/frame'] }));
    expect(one(book).status).toBe('missing');
  });

  test('half of the links are enough, and every look at one load is held against the load before', () => {
    const book = new Book().keep(shown(0, 'a', null, { tally: tally(20) }));
    expect(
      one(new Book().keep(shown(0, 'a', null, { tally: tally(20) })).keep(absent(1, 'b', { tally: tally(10) }))).status,
    ).toBe('missing');
    book.keep(absent(1, 'b', { tally: tally(4) })).keep(absent(1.01, 'b', { tally: tally(4) }));
    expect(one(book)).toMatchObject({ status: 'not checked', doubt: 'fewer links' });
  });

  test.each([200, 304])('an answer of %s counts', (answer) => {
    expect(one(new Book().keep(shown(0, 'a')).keep(absent(1, 'b', { answer }))).status).toBe('missing');
  });

  test.each([404, 410])('an answer of %s is the end of a link at once', (answer) => {
    const book = new Book().keep(shown(0, 'a')).keep(absent(1, 'b', { answer, complete: false }));
    expect(one(book)).toMatchObject({ status: 'lost', missingSince: day(1) });
    expect(one(book).changes).toEqual([{ at: day(1), kind: 'status', from: 'live', to: 'lost' }]);
  });

  test('what a script writes within the first load of all is no change', () => {
    const book = new Book()
      .keep(shown(0, 'a'))
      .keep(shown(0.01, 'a', 'nofollow'))
      .keep(shown(0.02, 'a', 'ugc'));
    expect(one(book)).toMatchObject({ type: 'ugc', changes: [] });
    book.keep(shown(1, 'b'));
    expect(one(book).changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['type', 'ugc', 'follow'],
      ['verdict', 'rel', 'follow'],
    ]);
  });

  test('a look that arrives late does not bring back what a later one missed', () => {
    const book = new Book().keep(shown(0, 'a')).keep(absent(2, 'c')).keep(shown(1, 'b'));
    expect(one(book)).toMatchObject({ status: 'missing', missingSince: day(2), lastSeen: day(1), timesSeen: 2 });
  });

  test("the user's word: lost, whatever the page that is open shows of it; seen after it, live", () => {
    const book = new Book().keep(shown(0, 'a')).keep(absent(1, 'b', { complete: false }));
    const said = markLost(one(book), day(1.1));
    expect(said).toMatchObject({ status: 'lost', missingSince: day(1.1), checkedAt: day(1.1), doubt: null });
    expect(said.changes).toEqual([{ at: day(1.1), kind: 'status', from: 'live', to: 'lost' }]);
    expect(markLost(said, day(9))).toBe(said);
    book.rows.set(entryKey(said).join('\n'), said);
    book
      .keep(absent(1.2, 'b', { complete: false }))
      .keep(absent(2, 'c'))
      .keep(shown(1.05, 'd'));
    expect(one(book).status).toBe('lost');
    book.keep(shown(3, 'e'));
    expect(one(book).changes.map(({ from, to }) => [from, to])).toEqual([
      ['live', 'lost'],
      ['lost', 'live'],
    ]);
  });

  test('a link to a site that is tracked no longer is not looked for, so it is not missed', () => {
    const book = new Book().keep(shown(0, 'a')).keep(merging(scan([], { scannedAt: day(1) }), 'b', []));
    expect(one(book)).toMatchObject({ status: 'live', doubt: null, checkedAt: day(0) });
  });

  test('another page, as one is sent on to, says nothing about an entry', () => {
    const book = new Book().keep(shown(0, 'a')).keep(absent(1, 'b', { url: 'https://blog.example/' }));
    expect(one(book)).toMatchObject({ status: 'live', doubt: null });
  });
});
