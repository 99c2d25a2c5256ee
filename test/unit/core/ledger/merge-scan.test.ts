import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Entry, entryKey } from '../../../../src/core/ledger/entry';
import { mergeScan, type ScanToMerge, sourcePages } from '../../../../src/core/ledger/merge-scan';
import { finding, merging, NOW, scan, site, text } from '../../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];

/** A ledger in memory, written as the store writes. */
class Book {
  readonly rows = new Map<string, Entry>();

  keep(merge: ScanToMerge): this {
    const pages = sourcePages(merge.scan);
    const known = [...this.rows.values()].filter((entry) => pages.includes(entry.sourceUrl));
    for (const entry of mergeScan(merge, known)) this.rows.set(entryKey(entry).join('\n'), entry);
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
      .keep(merging(scan([], { scannedAt: at(5) }), 'b', sites));
    expect(book.entries).toMatchObject([{ status: 'not checked', lastSeen: at(0), timesSeen: 1 }]);
    book.keep(merging(scan([finding()], { scannedAt: at(6) }), 'c', sites));
    expect(book.entries).toMatchObject([{ status: 'live', lastSeen: at(6), timesSeen: 2 }]);
  });

  test('a finding of a site that is no longer tracked is left out', () => {
    expect(mergeScan(merging(scan([finding()]), 'a', []), [])).toEqual([]);
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
