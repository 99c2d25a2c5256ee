// What a look tells of the links known of a page; and that each line leads to the links it counts and to no others.
import { describe, expect, test } from '@jest/globals';
import type { TrackedSite } from '../../../../src/core/facts';
import { type Entry, entryKey } from '../../../../src/core/ledger/entry';
import { markLost } from '../../../../src/core/ledger/mark-lost';
import {
  entriesAfter,
  mergeScan,
  type ScanToMerge,
  scannedPage,
  sourcePages,
} from '../../../../src/core/ledger/merge-scan';
import type { PageMemory } from '../../../../src/core/ledger/page-memory';
import { type NewsItem, pageNews } from '../../../../src/core/ledger/page-news';
import { linkAddress, newsLines } from '../../../../src/core/report/news-lines';
import type { Finding } from '../../../../src/core/scan/page-scan-schema';
import { LightLedger } from '../../../../src/core/view/light-ledger';
import { pickRows } from '../../../../src/core/view/pick-rows';
import { wantedOf } from '../../../../src/core/view/view';
import { readView } from '../../../../src/core/view/view-address';
import { finding, merging, NOW, scan, site } from '../../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];
const [mine, rival] = sites as [TrackedSite, TrackedSite];
const PAGE = 'https://blog.example/post';

type Change = Parameters<typeof scan>[1];

/** A ledger in memory, and what each look told. */
class Book {
  entries: Entry[] = [];
  readonly #pages = new Map<string, PageMemory>();
  readonly #load: (merge: ScanToMerge) => ScanToMerge;
  constructor(ignored = false) {
    this.#load = (merge) => ({ ...merge, ignored });
  }

  look(day: number, loadId: string, findings: readonly Finding[], change: Change = {}): readonly NewsItem[] | null {
    const scannedAt = new Date(Date.parse(NOW) + day * 86_400_000).toISOString();
    const merge = this.#load(merging(scan(findings, { scannedAt, answer: 200, ...change }), loadId, sites));
    const pages = sourcePages(merge);
    const known = this.entries.filter(({ sourceUrl }) => pages.includes(sourceUrl));
    const merged = mergeScan(merge, { entries: known, page: this.#pages.get(scannedPage(merge)) });
    const after = entriesAfter(known, merged);
    this.entries = [...this.entries.filter((entry) => !known.includes(entry)), ...after];
    if (merged.page) this.#pages.set(merged.page.pageUrl, merged.page);
    return pageNews(merge, after);
  }

  /** The keys of the links that an address of the dashboard lists. */
  listed(address: string): string[] {
    const light = new LightLedger();
    for (const entry of this.entries) light.put(entry);
    const { under } = pickRows(light, wantedOf(readView(address.replace(/^#\/links\?/, ''), []), sites));
    return [...under.entries()].flatMap(([row, is]) => (is ? [light.keyOf(row).join('\n')] : [])).sort();
  }
}

const link = (path: string, rel: string | null = null, of = mine): Finding =>
  finding({ href: `https://${of.host}/${path}`, rel }, of);
const told = (news: readonly NewsItem[] | null) => news?.map(({ kind, key }) => `${kind} ${new URL(key[2]).pathname}`);

describe('a look tells', () => {
  test('nothing of what is new or as it was', () => {
    const book = new Book();
    expect(book.look(0, 'a', [link('one'), link('two', 'ugc')])).toEqual([]);
    expect(book.look(1, 'b', [link('one'), link('two', 'ugc'), link('three')])).toEqual([]);
  });

  test('what is missing, then lost, until it is there again', () => {
    const book = new Book();
    book.look(0, 'a', [link('one'), link('two')]);
    const missing = book.look(1, 'b', [link('two')]);
    expect(told(missing)).toEqual(['missing /one']);
    // As long as the page is without it, and since when it is.
    expect(book.look(2, 'c', [link('two')])?.[0]?.since).toBe(missing?.[0]?.since);
    expect(told(book.look(3, 'd', [link('two')]))).toEqual(['lost /one']);
    expect(book.look(4, 'e', [link('one'), link('two')])).toEqual([]);
  });

  test('the last link gone, and a page that is no more', () => {
    const book = new Book();
    book.look(0, 'a', [link('one')]);
    expect(told(book.look(1, 'b', []))).toEqual(['missing /one']);
    expect(told(book.look(1, 'c', [], { answer: 404 }))).toEqual(['lost /one']);
  });

  test.each<[string, Change]>([
    ['an answer that is none', { answer: 500 }],
    ['another canonical', { canonical: 'https://blog.example/other' }],
    ['a feed', { feed: true }],
    ['fewer than half of the links', { tally: { links: 2, internal: 1, other: 0, unresolved: 0 } }],
  ])('nothing where it cannot tell: %s', (_, change) => {
    const book = new Book();
    book.look(0, 'a', [link('one'), link('two')]);
    expect(book.look(1, 'b', [link('two')], change)).toEqual([]);
    // What was missing before is not said to be missing here either.
    book.look(2, 'c', [link('two')]);
    expect(book.look(3, 'd', [link('two')], change)).toEqual([]);
  });

  test('nothing yet while the page is read, whatever it shows so far', () => {
    const book = new Book();
    book.look(0, 'a', [link('one'), link('two')]);
    expect(book.look(1, 'b', [link('two', 'nofollow')], { complete: false })).toBeNull();
    expect(book.look(1, 'b', [link('one'), link('two')])).toEqual([]);
  });

  test('what this load changed, at each look at it and at no other load', () => {
    const book = new Book();
    book.look(0, 'a', [link('one'), link('two', 'nofollow'), link('three', 'ugc'), link('four')]);
    const now = [link('one', 'nofollow'), link('two'), link('three', 'sponsored'), link('four')];
    const first = book.look(1, 'b', now);
    expect(told(first)).toEqual(['unfollowed /one', 'refollowed /two', 'retyped /three']);
    // The same scan once more, as after a stop; and later looks.
    expect(book.look(1, 'b', now)).toEqual(first);
    expect(told(book.look(1.1, 'b', [...now, link('five')]))).toEqual(told(first));
    expect(book.look(2, 'c', [...now, link('five')])).toEqual([]);
  });

  test('a page that takes its links’ rel back within the load has changed nothing', () => {
    const book = new Book();
    book.look(0, 'a', [link('one')]);
    expect(told(book.look(1, 'b', [link('one', 'nofollow')]))).toEqual(['unfollowed /one']);
    expect(book.look(1.1, 'b', [link('one')])).toEqual([]);
  });

  test('that a link goes back and forth', () => {
    const book = new Book();
    const rels = [null, 'nofollow', null, 'nofollow'];
    const looks = rels.map((rel, day) => book.look(day, `load ${day}`, [link('one', rel)])?.[0]);
    expect(looks.map((one) => one?.again)).toEqual([undefined, false, false, true]);
    book.look(20, 'later', [link('one')]);
    expect(book.look(21, 'latest', [link('one', 'nofollow')])?.[0]?.again).toBe(false);
  });

  test('nothing of domains one does not want to see, nor of sites no longer tracked', () => {
    const book = new Book(true);
    book.look(0, 'a', [link('one')]);
    expect(book.look(1, 'b', [])).toEqual([]);
    const other = new Book();
    other.look(0, 'a', [link('one')]);
    const without = { ...merging(scan([], { answer: 200 }), 'b', [rival]) };
    expect(pageNews(without, other.entries)).toEqual([]);
  });

  test('what the user said is lost, where the page is without it', () => {
    const book = new Book();
    book.look(0, 'a', [link('one')]);
    book.entries = book.entries.map((entry) => markLost(entry, '2026-11-20T12:00:00.000Z'));
    expect(told(book.look(1, 'b', []))).toEqual(['lost /one']);
  });

  test('a verdict that the page makes: no type is named', () => {
    const book = new Book();
    book.look(0, 'a', [link('one')]);
    const held: Finding = { ...link('one'), followed: false, reason: 'meta robots', reasons: ['meta robots'] };
    const news = book.look(1, 'b', [held]) ?? [];
    expect(newsLines(news)).toMatchObject([{ kind: 'unfollowed', count: 1, type: null }]);
  });
});

describe('each line leads to the links it counts and to no others', () => {
  test('of one page among others, with everything at once', () => {
    const book = new Book();
    const all = ['a', 'b', 'c', 'd', 'e'].map((path) => link(path));
    const others = [link('x', null, rival), link('y', 'ugc', rival), link('z', 'nofollow', rival)];
    book.look(0, 'other before', all, { url: 'https://blog.example/other' });
    book.look(0, 'before', [...all, ...others]);
    book.look(1, 'other', [link('a', 'nofollow')], { url: 'https://blog.example/other' });
    const news =
      book.look(1, 'now', [
        link('b', 'nofollow'),
        link('c', 'ugc'),
        link('d'),
        link('e'),
        link('x', 'nofollow', rival),
        link('y', 'sponsored', rival),
        link('z', null, rival),
      ]) ?? [];
    const lines = newsLines(news);
    expect(lines.map(({ kind, count, type }) => [kind, count, type])).toEqual([
      ['missing', 1, null],
      ['unfollowed', 3, null],
      ['refollowed', 1, 'follow'],
      ['retyped', 1, 'sponsored'],
    ]);
    for (const { kind, address } of lines) {
      const own = news.filter((item) => item.kind === kind).map(({ key }) => key.join('\n'));
      expect({ kind, listed: book.listed(address) }).toEqual({ kind, listed: own.sort() });
    }
    // A later look at the load, which moves the moment of the changes, leaves the lists what they are.
    book.look(1.1, 'now', [
      link('b', 'nofollow'),
      link('c', 'ugc'),
      link('d'),
      link('e'),
      link('f'),
      link('x', 'nofollow', rival),
      link('y', 'sponsored', rival),
      link('z', null, rival),
    ]);
    for (const { kind, count, address } of lines) expect([kind, book.listed(address).length]).toEqual([kind, count]);
    for (const item of news) expect(book.listed(linkAddress(item))).toEqual([item.key.join('\n')]);
  });

  test('of posts that a page shows among others', () => {
    const book = new Book();
    const post = (number: number, rel: string | null): Finding => ({
      ...link(`post-${number}`, rel),
      post: { url: `https://blog.example/post/${number}`, author: null },
    });
    book.look(0, 'a', [post(1, null), post(2, null), post(3, null)]);
    const news = book.look(1, 'b', [post(1, 'nofollow'), post(2, 'nofollow'), post(3, null)]) ?? [];
    const [line] = newsLines(news);
    expect(line).toMatchObject({ kind: 'unfollowed', count: 2, type: 'nofollow' });
    expect(book.listed(line?.address ?? '')).toEqual(news.map(({ key }) => key.join('\n')).sort());
    expect(news.map(({ key }) => key[1])).not.toContain(PAGE);
  });

  test('of entries whose keys hold what addresses are made of', () => {
    const book = new Book();
    const odd = link('p?a=1,2&b=%26');
    book.look(0, 'a', [odd, link('other')], { url: `${PAGE}?q=1,2&r=~x` });
    const news = book.look(1, 'b', [link('other')], { url: `${PAGE}?q=1,2&r=~x` }) ?? [];
    const [line] = newsLines(news);
    expect(book.listed(line?.address ?? '')).toEqual(news.map(({ key }) => key.join('\n')));
    expect(entryKey(book.entries[0] as Entry).join()).toContain('~x');
  });
});
