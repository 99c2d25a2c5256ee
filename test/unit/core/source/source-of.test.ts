import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { sourceTables } from '../../../../src/core/source';
import { correctKind } from '../../../../src/core/source/correct-kind';
import { sitesByEnd } from '../../../../src/core/source/site-table';
import { type SourceKind, sourceKinds } from '../../../../src/core/source/source-kinds';
import { sourceOf, sourceReasons } from '../../../../src/core/source/source-of';
import { domainFacts } from '../../../../src/core/url/domain-facts';
import { registrableDomain } from '../../../../src/core/url/registrable-domain';
import { shorteners } from '../../../../src/core/url/shorteners';
import { withVectors } from '../../../fakes/corpus';

const of = (host: string) => sourceOf(host, domainFacts(host).domain);
/** "host" or "host = Name". */
const split = (line: string) => {
  const [host = '', name] = line.split(' = ');
  return { host, name };
};

const examples: Record<SourceKind, readonly string[]> = {
  social: [
    'www.facebook.com = Facebook',
    'm.facebook.com = Facebook',
    'l.facebook.com = Facebook',
    'x.com = X',
    'twitter.com = X',
    'mobile.twitter.com = X',
    'bsky.app = Bluesky',
    'de.linkedin.com = LinkedIn',
    'www.pinterest.ph = Pinterest',
    'www.pinterest.co.uk = Pinterest',
    'mastodon.social = Mastodon',
    'www.threads.net = Threads',
    'qzone.qq.com = Qzone',
    'someone.tumblr.com = Tumblr',
  ],
  search: [
    'www.google.fr = Google',
    'google.co.uk = Google',
    'm.google.de = Google',
    'news.google.com = Google News',
    'scholar.google.com.br = Google Scholar',
    'www.bing.com = Bing',
    'cn.bing.com = Bing',
    'html.duckduckgo.com = DuckDuckGo',
    'de.search.yahoo.com = Yahoo',
    'yandex.ru = Yandex',
    'yandex.com.tr = Yandex',
    'www.baidu.com = Baidu',
    'search.brave.com = Brave Search',
    'www.startpage.com = Startpage',
  ],
  ai: [
    'chatgpt.com = ChatGPT',
    'chat.openai.com = ChatGPT',
    'claude.ai = Claude',
    'www.perplexity.ai = Perplexity',
    'gemini.google.com = Gemini',
    'copilot.microsoft.com = Copilot',
    'chat.deepseek.com = DeepSeek',
    'chat.mistral.ai = Le Chat',
    'grok.com = Grok',
    'meta.ai = Meta AI',
    'you.com = You',
    'notebooklm.google.com = NotebookLM',
  ],
  government: [
    'www.nasa.gov',
    'www.gov.uk',
    'www.legco.gov.hk',
    'www.interieur.gouv.fr',
    'www.aduana.gob.cu',
    'www.army.mil',
    'www.nzdf.mil.nz',
    'www.soumu.go.jp',
    'www.wien.gv.at',
    'news.gc.ca',
    'gov.jm',
    'assembly.state.ny.us',
    'www.bundestag.de',
    'ec.europa.eu',
    'public.wmo.int',
    'www.alaca.bel.tr',
    'www.admin.ch',
    'www.nhs.uk',
    'www.westmercia.police.uk',
  ],
  education: [
    'web.mit.edu',
    'www.adelaide.edu.au',
    'nzetc.victoria.ac.nz',
    'www.u-tokyo.ac.jp',
    'wsksim.edu.pl',
    'ethz.ch',
    'www.ub.uni-muenchen.de',
    'www.ruhr-uni-bochum.de',
    'www.sorbonne-universite.fr',
    'www.kth.se',
    'www.utoronto.ca',
    'www.usp.br',
    'www.dps.ufv.br',
    'school.k12.ca.us',
    'www.pg.gda.pl',
  ],
  news: [
    'www.nytimes.com',
    'www.bbc.co.uk',
    'edition.cnn.com',
    'www.theguardian.com',
    'www.spiegel.de',
    'www.lemonde.fr',
    'elpais.com',
    'www.corriere.it',
    'www.asahi.com',
    'g1.globo.com',
    'www3.nhk.or.jp',
    'finance.yahoo.com',
    'www.yahoo.com',
    'turismo.ig.com.br',
  ],
  forum: [
    'old.reddit.com = Reddit',
    'stackoverflow.com = Stack Overflow',
    'pt.stackoverflow.com = Stack Overflow',
    'cooking.stackexchange.com = Stack Exchange',
    'news.ycombinator.com = Hacker News',
    'www.quora.com = Quora',
    'de.quora.com = Quora',
    'tieba.baidu.com = Baidu Tieba',
    'groups.google.com = Google Groups',
    'answers.microsoft.com = Microsoft answers',
    'www.gutefrage.net = gutefrage',
    'lemmy.world = Lemmy',
    'www.zhihu.com = Zhihu',
  ],
  code: [
    'github.com = GitHub',
    'gist.github.com = GitHub',
    'someone.github.io = GitHub Pages',
    'raw.githubusercontent.com = GitHub',
    'gitlab.com = GitLab',
    'a.gitlab.io = GitLab Pages',
    'black.readthedocs.io = Read the Docs',
    'www.npmjs.com = npm',
    'pypi.org = PyPI',
    'crates.io = crates.io',
    'codeberg.org = Codeberg',
    'git.sr.ht = SourceHut',
    'sourceforge.net = SourceForge',
  ],
  video: [
    'www.youtube.com = YouTube',
    'm.youtube.com = YouTube',
    'youtu.be = YouTube',
    'player.vimeo.com = Vimeo',
    'www.twitch.tv = Twitch',
    'www.dailymotion.com = Dailymotion',
    'rumble.com = Rumble',
    'www.bilibili.com = Bilibili',
    'odysee.com = Odysee',
    'rutube.ru = Rutube',
    'www.nicovideo.jp = Niconico',
    'v.qq.com = Tencent Video',
  ],
  blog: [
    'me.wordpress.com = WordPress.com',
    'x.blogspot.com = Blogger',
    'x.blogspot.co.uk = Blogger',
    'y.substack.com = Substack',
    'z.medium.com = Medium',
    'medium.com = Medium',
    'cyg03112.hatenablog.com = Hatena Blog',
    'uragaki.hatenablog.jp = Hatena Blog',
    'www.bookdreams4everyone.home.blog = WordPress.com',
    'note.mu = note',
    'someone.livejournal.com = LiveJournal',
    'blog.naver.com = Naver Blog',
    'dev.to = DEV Community',
  ],
  encyclopedia: [
    'en.wikipedia.org = Wikipedia',
    'de.m.wikipedia.org = Wikipedia',
    'www.wikidata.org = Wikimedia',
    'www.britannica.com = Britannica',
    'baike.baidu.com = Baidu Baike',
    'plato.stanford.edu = Stanford Encyclopedia of Philosophy',
    'starwars.fandom.com = Fandom',
    'namu.wiki = Namuwiki',
    'snl.no = Store norske leksikon',
    'www.treccani.it = Treccani',
    'mathworld.wolfram.com = MathWorld',
    'www.wikihow.com = wikiHow',
  ],
  shortener: [
    't.co',
    'bit.ly',
    'lnkd.in',
    'tinyurl.com',
    'goo.gl',
    'is.gd',
    'ow.ly',
    'buff.ly',
    'amzn.to',
    'redd.it',
    'wp.me',
    'rb.gy',
    'n.pr',
    'fxn.ws',
  ],
  unknown: [
    'example.com',
    'sites.google.com',
    'docs.google.com',
    'support.google.com',
    'google.com.de',
    'google.cloud',
    'google.de.evil.net',
    'evilgoogle.com',
    'netflix.com',
    'notfacebook.com',
    'facebook.com.evil.net',
    'nytimes.com.example',
    'gov.example.com',
    'myedu.com',
    'something.ac',
    'go.com.hn',
    'yamhill.or.us',
    'shop.ch',
    'mail.yahoo.com',
    'pan.baidu.com',
    'localhost',
    '127.0.0.1',
    '[::1]',
    'com',
    '',
  ],
};

describe.each(Object.entries(examples))('%s', (kind, lines) => {
  test.each(lines.map(split))('$host', ({ host, name }) => {
    const source = of(host);
    expect({ host, kind: source.kind, name: source.name }).toEqual({ host, kind, name: name ?? null });
  });
});

describe('how it is known', () => {
  test.each([
    ['m.facebook.com', 'listed', 'facebook.com'],
    ['www.google.co.uk', 'listed', 'google.*'],
    ['www.legco.gov.hk', 'suffix', '.gov.hk'],
    ['web.mit.edu', 'suffix', '.edu'],
    ['gov.jm', 'suffix', '.gov.jm'],
    ['example.com', 'unlisted', null],
  ])('%s: %s, by %s', (host, why, match) => {
    expect(of(host)).toMatchObject({ why, match });
  });
});

describe('a correction', () => {
  test('wins over the tables, and the name goes with the kind it is listed under', () => {
    const listed = of('m.facebook.com');
    expect(correctKind(listed, 'news')).toEqual({ kind: 'news', name: null });
    expect(correctKind(listed, 'social')).toEqual({ kind: 'social', name: 'Facebook' });
    expect(correctKind(listed, 'unknown')).toEqual({ kind: 'unknown', name: null });
    expect(correctKind(listed, null)).toEqual({ kind: 'social', name: 'Facebook' });
  });

  test.each(['__proto__', 'constructor', 'toString'])('a host under the name %s is of no kind', (name) => {
    expect(of(name).kind).toBe('unknown');
  });
});

describe('the tables', () => {
  const rows = sourceTables.flatMap(({ kind, sites }) => sites.map((site) => ({ kind, ...site })));

  test('every kind but unknown has its file and its place in the list', () => {
    const others = [
      'index',
      'brand-ends',
      'correct-kind',
      'kind-by-tables',
      'site-table',
      'source-kinds',
      'source-of',
      'universities',
    ];
    const files = readdirSync('src/core/source').map((name) => name.replace(/\.ts$/, ''));
    const kinds = sourceKinds.filter((kind) => kind !== 'unknown');
    expect(files.filter((name) => !others.includes(name)).sort()).toEqual([...kinds].sort());
    expect(sourceTables.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  });

  test('each host stands once, spelled as the URL parser spells it', () => {
    const hosts = rows.map(({ host }) => host);
    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([]);
    const odd = hosts.filter((host) => {
      const plain = host.replace(/^=/, '').replace(/\.\*$/, '.com');
      return new URL(`https://${plain}/`).hostname !== plain || !plain.includes('.');
    });
    expect(odd).toEqual([]);
  });

  test('no row says what a shorter one of the same kind and name says already', () => {
    const idle = rows.filter((row) =>
      rows.some((other) => other.kind === row.kind && other.name === row.name && row.host.endsWith(`.${other.host}`)),
    );
    expect(idle.map(({ host }) => host)).toEqual([]);
  });

  test("every host that can be asked is a shortener or its owner's, and stands in that list only", () => {
    const kinds = shorteners.map((host) => of(host).kind);
    expect(kinds.filter((kind) => kind !== 'shortener').sort()).toEqual(['search', 'social', 'social', 'social']);
    const own = readFileSync('src/core/source/shortener.ts', 'utf8').split('sitesByEnd(`')[1]?.split('`')[0] ?? '';
    const further = sitesByEnd(own).map(({ host }) => host);
    expect(further.length).toBeGreaterThan(30);
    expect(further.filter((host) => shorteners.includes(host))).toEqual([]);
  });

  test('no row takes a whole public suffix that belongs to many, but for platforms that are known by it', () => {
    const wide = rows.filter(({ host }) => !/[=*]/.test(host) && registrableDomain(host) === null);
    expect(wide.filter(({ kind }) => kind === 'news' || kind === 'government').map(({ host }) => host)).toEqual([]);
  });

  test('every table says where it is from, under which licence, and when', () => {
    for (const { kind } of sourceTables) {
      const head = readFileSync(`src/core/source/${kind}.ts`, 'utf8').split(/^import/m)[0] ?? '';
      expect({ kind, dated: /20\d\d-\d\d/.test(head), from: /Source|Our own selection/.test(head) }).toEqual({
        kind,
        dated: true,
        from: true,
      });
    }
  });
});

test('any text at all has an answer', () => {
  const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.domain(), fc.ipV6());
  fc.assert(
    fc.property(words, words, (host, domain) => {
      for (const source of [sourceOf(host, domain), sourceOf(host, host)]) {
        expect(sourceKinds).toContain(source.kind);
        expect(sourceReasons).toContain(source.why);
      }
    }),
  );
});

withVectors('registrable.json', (text) => {
  const { hosts } = JSON.parse(text) as { hosts: { host: string }[] };
  test(`all ${hosts.length} real hosts have an answer, with and without a final dot`, () => {
    for (const { host } of hosts) expect(of(`${host}.`)).toEqual(of(host));
  });
});
