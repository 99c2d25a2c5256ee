// Everything that is held of a tab while it is open: of an ordinary one in `storage.session`, of one in a private window in
// the background's own memory, which other rooms may ask and pages may not.
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { look } from '../../fakes/records';

type Listener = (message: unknown, sender: object, reply: (answer?: unknown) => void) => true | undefined;

const OWN = 'own-id';
const ORDINARY = 7;
const PRIVATE = 8;
const listeners: Listener[] = [];
const closed: ((tabId: number) => void)[] = [];
const session = new Map<string, unknown>();
/** The open tabs, and whether each is in a private window. */
const tabs = new Map<number, boolean>();
let front = ORDINARY;
/** Whether the browser opens a popup by itself. */
let opens = true;
/** What was in the session when the popup opened. */
let seen: string[] = [];

const tabOf = (id: number): object => ({ id, incognito: tabs.get(id), status: 'complete' });
const popup = { id: OWN, url: `chrome-extension://${OWN}/popup/index.html` };
/** Says a message as the browser passes it on; `unheard` where nobody will answer. */
const say = (message: unknown, sender: object): Promise<unknown> =>
  new Promise((done) => {
    const heard = listeners.map((listener) => listener(JSON.parse(JSON.stringify(message)), sender, done));
    if (!heard.includes(true)) done('unheard');
  });

jest.unstable_mockModule('../../../src/platform/browser', () => ({
  default: {
    runtime: {
      id: OWN,
      getManifest: () => ({}),
      getURL: (path: string) => `chrome-extension://${OWN}/${path}`,
      sendMessage: (message: unknown) => say(message, popup),
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
    action: {
      setPopup: async () => undefined,
      openPopup: async () => {
        seen = [...session.keys()];
        if (!opens) throw new Error('No popup now');
      },
    },
    permissions: { contains: async () => false },
    tabs: {
      create: async () => ({ id: front }),
      query: async () => [tabOf(front)],
      get: async (id: number) => {
        if (!tabs.has(id)) throw new Error(`No tab with id: ${id}`);
        return tabOf(id);
      },
      onRemoved: { addListener: (listener: (tabId: number) => void) => closed.push(listener) },
    },
    storage: {
      local: { get: async () => ({}), set: async () => undefined },
      session: {
        get: async (keys: string[]) =>
          Object.fromEntries(keys.flatMap((key) => (session.has(key) ? [[key, session.get(key)]] : []))),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) session.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) session.delete(key);
        },
        getBytesInUse: async () => 0,
      },
      onChanged: { addListener: () => undefined },
    },
  },
}));

const { memoryOf } = await import('../../../src/platform/tab-memory');
const { noteTop, notePart, readParts, forgetDeadParts } = await import('../../../src/platform/stores/page-parts');
const { noteAnswer, answersIn } = await import('../../../src/platform/stores/answer-headers');
const { noteWalked, walkedTo } = await import('../../../src/platform/walked-links');
const { noteSign, signStands, forgetSign } = await import('../../../src/platform/standing-signs');
const { showOffer, takeOffer } = await import('../../../src/platform/offered-copy');
const { openAndReveal, awaitedIn, awaitNoMore } = await import('../../../src/platform/stores/awaited-reveals');
// A page of ours has the same module, and there it asks: what it does is made here, before the background begins to hold.
const asked = await memoryOfPrivate();
const { holdPrivate } = await import('../../../background/hold-private');
holdPrivate();

async function memoryOfPrivate() {
  tabs.set(PRIVATE, true);
  return memoryOf(PRIVATE);
}

beforeEach(() => {
  for (const tabId of [ORDINARY, PRIVATE]) for (const gone of closed) gone(tabId);
  session.clear();
  tabs.clear();
  tabs.set(ORDINARY, false).set(PRIVATE, true);
  opens = true;
});

const pageSeen = look([], 'https://blog.example/post') as never;
const part = { documentId: 'd', scanId: 's', unsettled: false, scan: pageSeen, siteIds: [] };
const offer = { words: 'copy', copy: { html: '<p>', text: 'https://blog.example/post' }, done: 'copied' };
const answer = { frameId: 0, url: 'https://blog.example/post', atMs: 1, headers: 'nofollow' };
const entry = ['domain:example.com', 'https://blog.example/post', 'https://example.com/'] as const;

/** Each thing that is held: how it is noted of a tab, and read again. */
const things: [string, (tabId: number) => Promise<unknown>, (tabId: number) => Promise<unknown>, unknown][] = [
  ['a page around frames', (id) => noteTop(id, part), async (id) => (await readParts(id)).top, part],
  [
    'a frame',
    (id) => notePart(id, { ...part, frameId: 3 }),
    async (id) => (await readParts(id)).parts,
    [{ ...part, frameId: 3 }],
  ],
  ['headers', (id) => noteAnswer(id, answer), answersIn, [answer]],
  ['the link shown last', (id) => noteWalked(id, answer.url, 'key'), (id) => walkedTo(id, answer.url), 'key'],
  ['a sign', noteSign, signStands, true],
  [
    'an offer to copy',
    (id) => {
      front = id;
      return showOffer(offer, { id, windowId: 1 });
    },
    takeOffer,
    offer,
  ],
  [
    'a link to be shown',
    (id) => {
      front = id;
      return openAndReveal(answer.url, entry);
    },
    awaitedIn,
    entry,
  ],
];

describe.each(things)('%s', (_what, note, read, held) => {
  test('is held of an ordinary tab where a stop of the background leaves it', async () => {
    await note(ORDINARY);
    expect(session.size).toBe(1);
    expect(await read(ORDINARY)).toEqual(held);
  });

  test('comes into no store of a private one, and goes with it', async () => {
    await note(PRIVATE);
    expect([...session, ...seen.filter(() => front === PRIVATE)]).toEqual([]);
    expect(await read(PRIVATE)).toEqual(held);
    await note(PRIVATE);
    for (const gone of closed) gone(PRIVATE);
    expect(await read(PRIVATE)).not.toEqual(held);
  });

  test('is not held of a tab that was closed meanwhile', async () => {
    tabs.clear();
    await note(PRIVATE);
    tabs.set(PRIVATE, true);
    expect([...session]).toEqual([]);
    expect(await read(PRIVATE)).not.toEqual(held);
  });
});

test('what is taken back of a private tab is gone', async () => {
  await noteSign(PRIVATE);
  await forgetSign(PRIVATE);
  expect(await signStands(PRIVATE)).toBe(false);
  front = PRIVATE;
  await openAndReveal(answer.url, entry);
  await awaitNoMore(PRIVATE);
  expect(await awaitedIn(PRIVATE)).toBeNull();
  opens = false;
  expect(await showOffer(offer, { id: PRIVATE, windowId: 1 })).toBe(false);
  expect(await takeOffer()).toBeNull();
  await notePart(PRIVATE, { ...part, frameId: 3 });
  await forgetDeadParts(PRIVATE, []);
  expect((await readParts(PRIVATE)).parts).toEqual([]);
});

test('a sign of a tab that was closed can be taken back', async () => {
  await noteSign(ORDINARY);
  tabs.clear();
  await forgetSign(ORDINARY);
  expect([...session]).toEqual([]);
});

test('a page that holds very much is not held', async () => {
  const memory = await memoryOf(PRIVATE);
  await memory.set({ one: 'x'.repeat(7 * 1024 * 1024) });
  await expect(memory.set({ two: 'x'.repeat(2 * 1024 * 1024) })).rejects.toThrow('No room');
  expect(Object.keys(await memory.get(['one', 'two']))).toEqual(['one']);
});

describe('our other rooms', () => {
  test('read and write it by asking the background', async () => {
    await noteTop(PRIVATE, part);
    expect(await asked.get([`page-top ${PRIVATE}`, 'other'])).toEqual({ [`page-top ${PRIVATE}`]: part });
    await asked.set({ [`awaited-reveal-${PRIVATE}`]: [...entry] });
    expect(await awaitedIn(PRIVATE)).toEqual(entry);
    await asked.remove([`awaited-reveal-${PRIVATE}`]);
    expect(await awaitedIn(PRIVATE)).toBeNull();
    expect([...session]).toEqual([]);
  });

  test.each([
    ['a page script', { id: OWN, url: 'https://blog.example/', frameId: 0, tab: { id: PRIVATE } }],
    ['another extension', { id: 'other-id', url: 'chrome-extension://other-id/popup/index.html' }],
    ['another extension with our address', { ...popup, id: 'other-id' }],
  ])('%s is none of them', async (_what, sender) => {
    await noteTop(PRIVATE, part);
    const acts = [{ get: [`page-top ${PRIVATE}`] }, { set: { a: 1 } }, { remove: [`page-top ${PRIVATE}`] }];
    for (const act of acts) expect(await say({ verb: 'private-memory', tabId: PRIVATE, act }, sender)).toBe('unheard');
    expect((await readParts(PRIVATE)).top).toEqual(part);
  });

  test.each([
    ['no act', {}],
    ['two acts', { get: ['a'], remove: ['a'] }],
    ['no list of keys', { get: 'a' }],
  ])('a message with %s is not heard', async (_what, act) => {
    expect(await say({ verb: 'private-memory', tabId: PRIVATE, act }, popup)).toBe('unheard');
  });
});
