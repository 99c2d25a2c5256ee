// The background's ear, with senders as no browser would let them through: foreign extensions, frames, our own pages.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as v from 'valibot';
import type { PageScan } from '../../../src/core/scan/page-scan-schema';
import { brokenMessages, oddMessages } from '../../fakes/broken-messages';
import { ancestorRecord, documentRecord, finding, linkRecord, look, site } from '../../fakes/records';

type Listener = (message: unknown, sender: object, reply: (answer?: unknown) => void) => true | undefined;
interface Kept {
  readonly scan: PageScan;
  readonly siteIds: readonly string[];
  readonly loadId: string;
}

const OWN = 'own-id';
const listeners: Listener[] = [];
/** What the browser would say is in the tab now: the number of each frame, and what the script in it calls its document. */
const live = new Map<number, string>();
const session = new Map<string, unknown>();
const shown: unknown[] = [];
const kept: Kept[] = [];

jest.unstable_mockModule('../../../src/platform/browser', () => ({
  default: {
    runtime: {
      id: OWN,
      sendMessage: async (message: unknown) => void shown.push(message),
      getURL: (path: string) => `chrome-extension://${OWN}/${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
    scripting: { executeScript: async () => [...live].map(([frameId, result]) => ({ frameId, result })) },
    permissions: { getAll: async () => ({ origins: [] }), onAdded: { addListener: () => undefined } },
    tabs: { get: async () => ({ incognito: false }), onRemoved: { addListener: () => undefined } },
    i18n: { getUILanguage: () => 'en' },
    storage: {
      local: {
        get: async () => ({ sites: { version: 1, sites: [site('example.com')] } }),
        set: async () => undefined,
      },
      session: {
        get: async (keys: string | string[]) =>
          Object.fromEntries([keys].flat().flatMap((key) => (session.has(key) ? [[key, session.get(key)]] : []))),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) session.set(key, structuredClone(value));
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) session.delete(key);
        },
        getBytesInUse: async () => JSON.stringify([...session]).length,
      },
      onChanged: { addListener: () => undefined },
    },
  },
}));
// Only the bundler knows what this import is: the path of a file.
jest.unstable_mockModule('../../../content-scripts/scan?script&iife', () => ({ default: 'content-scripts/scan.js' }));
jest.unstable_mockModule('../../../content-scripts/outside/outside?script&iife', () => ({ default: 'outside.js' }));
jest.unstable_mockModule('../../../content-scripts/outside/outside', () => ({ default: 'outside.js' }));
jest.unstable_mockModule('../../../content-scripts/scan', () => ({ default: 'content-scripts/scan.js' }));
jest.unstable_mockModule('../../../background/keep-scan', () => ({
  keepScan: async (one: Kept) => {
    kept.push(one);
    return null;
  },
}));
jest.unstable_mockModule('../../../background/show-badge', () => ({
  showBadge: async () => undefined,
  drawBadge: async () => undefined,
  isShown: () => true,
}));
const { answerMessages, messageSchema } = await import('../../../background/answer-messages');
const { resolveLinks } = await import('../../../background/resolve-link');
const { holdPrivate } = await import('../../../background/hold-private');
answerMessages();
resolveLinks();
holdPrivate();

/** Says a message as the browser passes it on; `unheard` where nobody will answer. */
function say(message: unknown, sender: object): Promise<unknown> {
  return new Promise((done) => {
    const held = listeners.map((listener) => listener(message, sender, done));
    if (!held.includes(true)) done('unheard');
  });
}

const pageScript = { id: OWN, url: 'https://blog.example/post', frameId: 0, tab: { id: 7, incognito: false } };
const scanned = (url: string) => ({
  verb: 'page-scanned',
  scanId: 'a',
  documentId: 'b',
  look: look([finding({ rel: 'ugc' }), finding()], url),
  siteIds: ['domain:example.com', 'domain:example.com'],
});
const valid = scanned('https://blog.example/post');
const judge = {
  verb: 'judge-links',
  documents: [
    {
      ...documentRecord({ metas: [{ name: 'robots', content: 'nofollow' }] }),
      address: 'https://blog.example/post',
      baseUrl: 'https://blog.example/post',
    },
  ],
  places: [{ platform: 'wordpress', rule: 0, values: [['#comment-5'], [], ['Mara'], []], around: null }],
  links: [
    {
      record: linkRecord({ rel: 'ugc', ancestors: [ancestorRecord({ name: 'p' })] }),
      document: 0,
      siteId: 'domain:example.com',
      relation: 'backlink',
      place: 0,
    },
  ],
};
const outside = {
  verb: 'judge-outside',
  documents: [
    { ...documentRecord({ metas: [{ name: 'robots', content: 'nofollow' }] }), baseUrl: 'https://a.example/' },
  ],
  links: [{ rel: 'ugc', document: 0 }],
};
const ownPage = { ...pageScript, url: `chrome-extension://${OWN}/popup/index.html` };

/** A whole message of each verb that is heard, and who may say it. */
const whole: Readonly<Record<string, readonly [message: object, sender: object]>> = {
  'page-context': [{ verb: 'page-context', pressed: false }, pageScript],
  'page-scanned': [valid, pageScript],
  'judge-links': [judge, pageScript],
  'judge-outside': [outside, pageScript],
  'resolve-link': [{ verb: 'resolve-link', address: 'https://t.co/abc' }, ownPage],
  'private-memory': [{ verb: 'private-memory', tabId: 7, act: { get: ['page-top 7'] } }, ownPage],
};

beforeEach(() => {
  kept.length = 0;
  shown.length = 0;
  session.clear();
  live.clear();
});

test('a page script is heard', async () => {
  expect(await say(valid, pageScript)).toMatchObject({ ack: 'a' });
  expect(kept).toHaveLength(1);
  expect(await say({ verb: 'page-context', pressed: false }, pageScript)).toMatchObject({
    facts: { domain: 'blog.example' },
  });
});

test('its links are judged by what they are, and by the site they are said to lead to', async () => {
  expect(await say(judge, pageScript)).toMatchObject({
    links: [{ finding: { type: 'ugc', reasons: ['meta robots', 'rel'], site: 'example.com' }, style: 'ugc' }],
  });
  const untracked = { ...judge, links: judge.links.map((link) => ({ ...link, siteId: 'domain:other.example' })) };
  expect(await say(untracked, pageScript)).toEqual({ links: [null] });
  expect(kept).toEqual([]);
});

test('the post a link stands in is told by the rows that its own page may answer to', async () => {
  const post = { url: 'https://blog.example/post#comment-5', author: 'Mara' };
  expect(await say(judge, pageScript)).toMatchObject({ links: [{ finding: { post } }] });
  const elsewhere = { ...pageScript, url: 'https://www.reddit.com/r/a/' };
  expect(await say(judge, elsewhere)).toMatchObject({ links: [{ finding: { post: null } }] });
});

test('links to other sites are judged by their rel and their document, in order', async () => {
  const { url, frameUrl, headers } = documentRecord();
  const documents = ['index', 'nofollow'].map((content) => ({
    ...{ url, frameUrl, headers, baseUrl: url },
    metas: [{ name: 'robots', content }],
  }));
  const links = [
    { rel: null, document: 0 },
    { rel: 'UGC,nofollow', document: 0 },
    { rel: null, document: 1 },
    { rel: null, document: 2 },
  ];
  expect(await say({ verb: 'judge-outside', documents, links }, pageScript)).toMatchObject({
    links: [{ style: 'follow' }, { style: 'ugc' }, { style: 'held' }, null],
  });
  expect(kept).toEqual([]);
});

describe('frames of other sites', () => {
  const inFrame = (frameId: number, url: string) => ({ ...pageScript, frameId, url });
  const part = (documentId: string, url: string) => ({ ...scanned(url), documentId, scanId: documentId });
  const top = (unreadFrames: string[]) => ({ ...valid, look: { ...valid.look, unreadFrames } });
  const framed = () => kept.at(-1)?.scan.findings.map(({ frameUrl }) => frameUrl);

  test('wait for the page they are in, and are kept with it', async () => {
    for (const [frameId, id] of [
      [0, 'b'],
      [5, 'five'],
      [6, 'six'],
    ] as const)
      live.set(frameId, id);
    const six = part('six', 'https://a.example/');
    expect(await say(six, inFrame(6, 'https://a.example/'))).toMatchObject({ ack: 'six' });
    expect(kept).toEqual([]);
    expect(shown).toEqual([]);
    await say(top(['https://a.example', 'https://z.example']), pageScript);
    expect(framed()).toEqual([null, null, 'https://a.example/', 'https://a.example/']);
    expect(kept.at(-1)?.scan.unreadFrames).toEqual([{ origin: 'https://z.example', count: 1 }]);
    await say(part('five', 'https://z.example/'), inFrame(5, 'https://z.example/'));
    expect(framed()).toEqual([
      null,
      null,
      ...Array(2).fill('https://a.example/'),
      ...Array(2).fill('https://z.example/'),
    ]);
    expect(kept.at(-1)).toMatchObject({
      loadId: expect.stringMatching(/^b-/),
      siteIds: Array(6).fill('domain:example.com'),
    });
    expect(shown.at(-1)).toMatchObject({
      ...{ verb: 'page-judged', tabId: 7, scanId: 'a' },
      frames: [
        { frameId: 6, scanId: 'six', from: 2 },
        { frameId: 5, scanId: 'five', from: 4 },
      ],
    });
  });

  test('count no more once they are gone, or show something else', async () => {
    live.set(0, 'b').set(6, 'six');
    await say(part('six', 'https://a.example/'), inFrame(6, 'https://a.example/'));
    for (const now of ['another', undefined]) {
      if (now) live.set(6, now);
      else live.delete(6);
      await say(top(['https://a.example']), pageScript);
      expect(framed()).toEqual([null, null]);
    }
  });

  test('are none of a page that was in the tab before', async () => {
    live.set(0, 'b');
    await say(top(['https://a.example']), pageScript);
    kept.length = 0;
    live.set(0, 'the next page').set(6, 'six');
    expect(await say(part('six', 'https://a.example/'), inFrame(6, 'https://a.example/'))).toMatchObject({
      ack: 'six',
    });
    expect(kept).toEqual([]);
  });

  test('many that tell at once are put together a few times, all of them', async () => {
    live.set(0, 'b');
    await say(top(Array(150).fill('https://a.example')), pageScript);
    kept.length = 0;
    await Promise.all(
      Array.from({ length: 150 }, (_, at) => {
        live.set(at + 1, `document ${at}`);
        return say(part(`document ${at}`, 'https://a.example/'), inFrame(at + 1, 'https://a.example/'));
      }),
    );
    expect(kept.at(-1)?.scan.findings).toHaveLength(302);
    expect(kept.at(-1)?.scan.unreadFrames).toEqual([]);
    expect(kept.length).toBeLessThan(10);
  });

  test('ten thousand of a hostile page fill no memory: what finds no room stays unread', async () => {
    live.set(0, 'b');
    const count = 1_000;
    await say(top(Array(count).fill('https://a.example')), pageScript);
    for (let at = 1; at <= count; at += 1) live.set(at, `document ${at}`);
    const answers = await Promise.all(
      Array.from({ length: count }, (_, at) =>
        say(part(`document ${at + 1}`, 'https://a.example/'), inFrame(at + 1, 'https://a.example/')),
      ),
    );
    const taken = answers.filter((answer) => (answer as { ack: string | null }).ack !== null).length;
    expect(taken).toBeGreaterThan(100);
    expect(taken).toBeLessThanOrEqual(200);
    expect(kept.at(-1)?.scan.unreadFrames).toEqual([{ origin: 'https://a.example', count: count - taken }]);
    expect(JSON.stringify([...session]).length).toBeLessThan(2.5 * 1024 * 1024);
  });

  test('a page prepared unseen is neither shown nor kept, nor taken for a frame', async () => {
    const unseen = { ...pageScript, frameId: 697, documentLifecycle: 'prerender' };
    expect(await say(valid, unseen)).toMatchObject({ ack: null });
    expect(kept).toEqual([]);
    expect(shown).toEqual([]);
    expect(session.size).toBe(0);
  });
});

describe('nobody is answered, nothing kept, where the sender is', () => {
  const { tab: _tab, ...tabless } = pageScript;
  test.each([
    ['another extension', { ...pageScript, id: 'other-id' }],
    ['nameless', { ...pageScript, id: undefined }],
    ['in no tab', tabless],
    ['in a tab without a number', { ...pageScript, tab: {} }],
    ['in no frame', { ...pageScript, frameId: undefined }],
    ['at no address', { ...pageScript, url: undefined }],
    ['our own page', { ...pageScript, url: `chrome-extension://${OWN}/popup/index.html` }],
    ['a page without an origin', { ...pageScript, url: 'data:text/html,x' }],
    ['a page of the browser', { ...pageScript, url: 'about:blank' }],
    ['at an address that does not parse', { ...pageScript, url: 'https://' }],
  ])('%s', async (_what, sender) => {
    expect(await say(valid, sender)).toBe('unheard');
    expect(await say({ verb: 'page-context', pressed: false }, sender)).toBe('unheard');
    expect(kept).toEqual([]);
  });
});

test('there is a whole message of each verb that the background hears, and whoever may say it is answered', async () => {
  const files = readdirSync('background', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const heard = files.flatMap((name) => [
    ...readFileSync(`background/${name}`, 'utf8').matchAll(/\bverb: v\.literal\('([^']+)'\)/g),
  ]);
  expect(Object.keys(whole).sort()).toEqual(heard.map(([, verb]) => verb).sort());
  for (const [verb, [message, sender]] of Object.entries(whole)) {
    expect(message).toMatchObject({ verb });
    expect(await say(message, sender)).toEqual(expect.any(Object));
  }
});

const AMOUNT = 10_000;
const all = Object.values(whole);
const share = Math.ceil(AMOUNT / all.length);

describe(`${AMOUNT} broken messages, of each verb as many, are neither answered nor kept`, () => {
  test.each([
    ['a page script', pageScript, 1],
    ['another extension', { ...pageScript, id: 'other-id' }, 2],
    ['our own page', ownPage, 3],
    ['the script in a frame', { ...pageScript, frameId: 5, url: 'https://other.example/' }, 4],
  ])('of %s', async (_what, sender, seed) => {
    const answered: unknown[] = [];
    for (const [message] of all)
      for (const broken of brokenMessages(message, share, seed))
        if ((await say(broken, sender)) !== 'unheard') answered.push(broken);
    expect(answered).toEqual([]);
    expect(kept).toEqual([]);
  });
});

describe(`${AMOUNT} odd messages, of each verb as many: who is heard is answered, and nobody else`, () => {
  const ofOurPages = (one: unknown): boolean => whole[(one as { verb: string }).verb]?.[1] === ownPage;
  test('of a page script: what its schema takes', async () => {
    const wrong: unknown[] = [];
    let taken = 0;
    for (const [message] of all)
      for (const odd of oddMessages(message, share, 5)) {
        const answer = await say(odd, pageScript);
        const isTaken = v.is(messageSchema, odd);
        taken += Number(isTaken);
        // Where something breaks the answer is nothing at all.
        const isRight = isTaken ? answer !== 'unheard' && answer !== undefined : answer === 'unheard';
        if (!isRight) wrong.push([odd, answer]);
      }
    expect(taken).toBeGreaterThan(AMOUNT / 10);
    expect(taken).toBeLessThan(AMOUNT / 1.1);
    expect(wrong).toEqual([]);
  });

  test('of our own page: nothing but what our pages ask', async () => {
    const wrong: unknown[] = [];
    for (const [message] of all)
      for (const odd of oddMessages(message, share, 6)) {
        const answer = await say(odd, ownPage);
        if (answer === undefined || (answer !== 'unheard' && !ofOurPages(odd))) wrong.push([odd, answer]);
      }
    expect(wrong).toEqual([]);
    expect(kept).toEqual([]);
  });

  test('of another extension: nothing', async () => {
    const foreign = { ...pageScript, id: 'other-id' };
    for (const [message] of all)
      for (const odd of oddMessages(message, share, 7)) if ((await say(odd, foreign)) !== 'unheard') throw odd;
    expect(kept).toEqual([]);
  });
});

describe('the page’s address is the sender’s', () => {
  test.each([
    ['another site', 'https://victim.example/', 'https://blog.example/post'],
    ['another scheme of the same host', 'http://blog.example/post', 'https://blog.example/post'],
    ['another port', 'https://blog.example:8443/', 'https://blog.example/post'],
    ['a host below', 'https://www.blog.example/', 'https://blog.example/post'],
    ['no address at all', 'blog.example', 'https://blog.example/post'],
    ['a script', 'javascript:alert(1)', 'https://blog.example/post'],
  ])('not %s that the message names', async (_what, told, expected) => {
    await say(JSON.parse(JSON.stringify(valid).replaceAll('https://blog.example/post', told)), pageScript);
    expect(kept.map((one) => one.scan.page)).toMatchObject([{ url: expected, domain: 'blog.example' }]);
  });

  test('but for a path within its origin, to which an application can move by itself', async () => {
    await say(scanned('https://me:secret@blog.example/moved?a=1'), pageScript);
    expect(kept[0]?.scan.page.url).toBe('https://blog.example/moved?a=1');
  });

  test('and files have no origin to move in', async () => {
    await say(scanned('file:///etc/other.html'), { ...pageScript, url: 'file:///tmp/own.html' });
    expect(kept[0]?.scan.page.url).toBe('file:///tmp/own.html');
  });
});

describe('a page that came to its address a moment ago', () => {
  const moved = { ...valid, look: { ...valid.look, unsettled: true } };

  test('is shown, and kept once it has settled', async () => {
    expect(await say(moved, pageScript)).toMatchObject({ ack: 'a' });
    expect(kept).toEqual([]);
    expect(shown).toHaveLength(1);
    await say(valid, pageScript);
    expect(kept).toHaveLength(1);
  });

  test('is not kept either because a frame of another site tells of itself', async () => {
    live.set(0, 'b').set(6, 'six');
    const framed = (one: typeof valid) => ({ ...one, look: { ...one.look, unreadFrames: ['https://a.example'] } });
    await say(framed(moved), pageScript);
    const six = { ...scanned('https://a.example/'), documentId: 'six', scanId: 'six' };
    expect(await say(six, { ...pageScript, frameId: 6, url: 'https://a.example/' })).toMatchObject({ ack: 'six' });
    expect(kept).toEqual([]);
    await say(framed(valid), pageScript);
    expect(kept.at(-1)?.scan.findings).toHaveLength(4);
  });
});

test('what a private window says is answered and never kept', async () => {
  expect(await say(valid, { ...pageScript, tab: { id: 7, incognito: true } })).toMatchObject({ ack: 'a' });
  expect(kept).toEqual([]);
});
