import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { lookTwice, type SignId, signIds } from '../../../../src/core/look-twice';
import { decodePunycode, readableHost } from '../../../../src/core/look-twice/decode-punycode';
import type { Finding, PageScan } from '../../../../src/core/scan/page-scan-schema';
import { finding, scan, site, text } from '../../../fakes/records';

const ours = site('example.com');
const on = (url: string, change: Partial<PageScan> = {}): PageScan => ({ ...scan([finding()], { url }), ...change });
const plain = on('https://blog.example/post');

/** The signs by id, with the key and the values of their reasons. */
const signsOf = (one: Finding, page: PageScan = plain, tracked = [ours]) =>
  new Map(lookTwice(one, page, tracked).map(({ id, why }) => [id, why]));
const has = (id: SignId, one: Finding, page?: PageScan, tracked?: (typeof ours)[]) =>
  signsOf(one, page, tracked).has(id);
const anchored = (words: string, href = 'https://example.com/') => finding({ text: [text(words)], href });

test('a plain link on a plain page has no sign', () => {
  expect(lookTwice(finding(), plain, [ours])).toEqual([]);
});

test('each sign is a file of its name', () => {
  const others = ['index', 'sign', 'commercial-words', 'confusables', 'decode-punycode', 'well-known-names'];
  const files = readdirSync('src/core/look-twice').map((name) => name.replace(/\.ts$/, ''));
  expect(files.filter((name) => !others.includes(name)).sort()).toEqual([...signIds].sort());
});

describe('hidden link', () => {
  const box = { shown: true, width: 80, height: 18, outside: false };
  test.each([
    [{ ...box, shown: false }, true],
    [{ ...box, width: 0 }, true],
    [{ ...box, shown: null }, false],
    [box, false],
  ])('%j: %s', (facts, seen) => {
    expect(has('hidden-link', finding({ box: facts }))).toBe(seen);
  });

  test('not of a site to itself: menus are folded away', () => {
    const folded = { ...finding({ box: { ...box, shown: false } }), relation: 'internal' as const };
    expect(lookTwice(folded, plain, [ours])).toEqual([]);
  });
});

describe('many links', () => {
  const withLinks = (outbound: number, total: number): PageScan => ({
    ...plain,
    counts: { ...plain.counts, outbound, backlinks: { ...plain.counts.backlinks, total } },
  });
  test.each([
    [100, 1, true],
    [0, 101, true],
    [99, 1, false],
    [0, 1, false],
  ])('%i to others and %i to the site: %s', (outbound, total, seen) => {
    expect(has('many-links', finding(), withLinks(outbound, total))).toBe(seen);
  });

  test('the reason says how many', () => {
    expect(signsOf(finding(), withLinks(140, 2)).get('many-links')).toEqual({
      key: 'sign_many_links_why',
      values: { count: 142 },
    });
  });
});

describe('noindex page', () => {
  test.each([true, false])('%s', (noindex) => {
    const page = { ...plain, page: { ...plain.page, robots: { ...plain.page.robots, noindex } } };
    expect(has('noindex-page', finding(), page)).toBe(noindex);
  });
});

describe('lookalike host', () => {
  test.each([
    ['аррӏе.com', 'apple'],
    ['раураӏ.com', 'paypal'],
    ['www.gооgle.com', 'google'],
    ['fасebook.com.login.example', 'facebook'],
    ['fácebook.com', 'facebook'],
    ['googłe.com', 'google'],
    ['місrоsоft.net', 'microsoft'],
    ['wıkipedia.org', 'wikipedia'],
    ['exаmple.com', 'example.com'],
    ['shop.exаmple.com', 'example.com'],
    ['ехаmрӏе.com', 'example.com'],
  ])('%s reads like %s', (host, like) => {
    const reason = signsOf(finding(), on(`https://${host}/`)).get('lookalike-host');
    expect(reason).toEqual({ key: 'sign_lookalike_host_why', values: { host, like } });
  });

  test.each(['pаrcel.com', 'news.bаnk-online.com', 'αlpha.gr'])('%s mixes alphabets in one word', (host) => {
    const reason = signsOf(finding(), on(`https://${host}/`)).get('lookalike-host');
    expect(reason).toEqual({ key: 'sign_lookalike_host_mixed_why', values: { host } });
  });

  test.each([
    'bücher.de',
    'пример.рф',
    '日本.jp',
    'café.fr',
    'münchen.de',
    'παράδειγμα.gr',
    'česko.cz',
    'łódź.pl',
    'seo-студия.рф',
    'ゲームapp.jp',
    '中文abc.cn',
    '한국com.kr',
    'مثال.example',
    'россия24.рф',
    'straße.de',
    'smørrebrød.dk',
    'i❤.ws',
    'google.com',
    'paypa1.com',
    'example.com',
    'www.example.com',
  ])('%s is none', (host) => {
    expect(has('lookalike-host', finding(), on(`https://${host}/`))).toBe(false);
  });

  test('a tracked site in its own letters is none, its twin is', () => {
    const tracked = [site('bücher.de')];
    expect(has('lookalike-host', finding(), on('https://shop.bücher.de/'), tracked)).toBe(false);
    expect(has('lookalike-host', finding(), on('https://büсher.de/'), tracked)).toBe(true);
    // Without the accent it is another word, and often another's honest name.
    expect(has('lookalike-host', finding(), on('https://bucher.de/'), tracked)).toBe(false);
  });
});

describe('keyword anchor', () => {
  test.each([
    'buy cheap viagra online',
    'best casino bonus',
    'Online Casino',
    'Buy Instagram followers cheap',
    'payday loans online',
    'replica watches',
    'Viagra rezeptfrei kaufen',
    'beste Online Casinos ohne deposit',
    'acheter viagra pas cher',
    'paris sportifs en ligne',
    'comprar viagra sin receta barato',
    'mejores casinos online',
    'melhores apostas esportivas online',
    'scommesse sportive bonus',
    'najlepsze kasyno internetowe',
    'kup viagra bez recepty',
    'situs slot gacor terpercaya',
  ])('%s', (words) => {
    expect(has('keyword-anchor', anchored(words))).toBe(true);
  });

  test.each([
    'Casino Royale',
    'casino',
    'Casino',
    'Monte Carlo casino',
    'the best online shops',
    'cheap flights to Rome',
    'Buy now',
    'Free online course',
    'best of Paris',
    'Paris pas cher',
    'Viagra',
    'the history of Viagra',
    'generic sildenafil',
    'Ozempic prescription',
    'wetten online',
    'my poker code',
    'How to win at poker',
    'my top followers',
    'read replica',
    'free loans of books',
    'casino online betrug: wie Banden Spieler ködern',
    'example.com',
    'https://example.com/online-casino',
    '',
    'best price',
    'zakłady mięsne',
  ])('%s is left alone', (words) => {
    expect(has('keyword-anchor', anchored(words))).toBe(false);
  });

  test('a site may be called by its name', () => {
    expect(has('keyword-anchor', anchored('Online Casino', 'https://www.online-casino.example/'))).toBe(false);
  });

  test('the reason shows the words', () => {
    expect(signsOf(anchored('Best Casino Bonus')).get('keyword-anchor')).toEqual({
      key: 'sign_keyword_anchor_why',
      values: { anchor: 'Best Casino Bonus' },
    });
  });
});

describe('punycode', () => {
  // RFC 3492, section 7.1, and everyday hosts.
  test.each([
    ['bcher-kva', 'bücher'],
    ['e1afmkfd', 'пример'],
    ['wgv71a', '日本'],
    ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
    ['2-u9tlzr9756bt3uc0v', 'ひとつ屋根の下2'],
    ['MajiKoi5-783gue6qz075azm5e', 'MajiでKoiする5秒前'],
  ])('%s is %s', (code, letters) => {
    expect(decodePunycode(code)).toBe(letters);
  });

  test.each(['99999999', 'a-ü', 'ü', '!', `a${'9'.repeat(70)}`, '-', 'abc-99999'])('%s is none', (code) => {
    expect(() => decodePunycode(code)).not.toThrow();
    expect(readableHost(`xn--${code}.com`)).toContain('.com');
  });

  test('goes back to what the URL parser wrote', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcxyzäöüßéñłøабвгдежαβγδ日本語한국어中文'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (label) => {
        const host = new URL(`http://${label}.example/`).hostname;
        expect(new URL(`http://${readableHost(host)}/`).hostname).toBe(host);
      }),
    );
  });
});

test('any text at all is looked at without harm', () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }), fc.webUrl());
  fc.assert(
    fc.property(words, words, words, (url, anchorText, host) => {
      const odd = { ...finding(), anchorText, targetUrl: url };
      const page = { ...plain, page: { ...plain.page, url } };
      const named = { ...plain, page: { ...plain.page, url: `https://xn--${host}.com/` } };
      for (const one of [page, named]) {
        for (const { id } of lookTwice(odd, one, [ours, { ...ours, host }])) expect(signIds).toContain(id);
      }
      readableHost(`xn--${host}`);
    }),
  );
});
