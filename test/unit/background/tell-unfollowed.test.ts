// A notice is thought of once: whatever arrives again, and whatever was stopped in between.
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { NewsItem } from '../../../src/core/ledger/page-news';

const stored: Record<'session' | 'local', Record<string, unknown>> = { session: {}, local: {} };
let allowed = true;
const shown: (readonly [id: string, title: string, message: string])[] = [];
const opened: string[] = [];
const pressed: ((id: string) => void)[] = [];

const area = (name: 'session' | 'local') => ({
  get: async (keys: string | string[] | null) =>
    Object.fromEntries(Object.entries(stored[name]).filter(([key]) => keys === null || [keys].flat().includes(key))),
  set: async (items: object) => void Object.assign(stored[name], items),
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) delete stored[name][key];
  },
});

jest.unstable_mockModule('../../../src/platform/browser', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    i18n: { getUILanguage: () => 'en' },
    permissions: {
      contains: async () => allowed,
      onAdded: { addListener: () => undefined },
      onRemoved: { addListener: () => undefined },
    },
    notifications: {
      create: async (id: string, { title, message }: { title: string; message: string }) => {
        shown.push([id, title, message]);
      },
      clear: async () => true,
      onClicked: {
        hasListener: (heard: (id: string) => void) => pressed.includes(heard),
        addListener: (heard: (id: string) => void) => pressed.push(heard),
      },
    },
    tabs: { create: async ({ url }: { url: string }) => ({ id: opened.push(url), windowId: 1 }) },
    windows: { update: async () => undefined },
    storage: { session: area('session'), local: area('local'), onChanged: { addListener: () => undefined } },
  },
}));
Object.assign(globalThis, {
  navigator: { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } },
});
const { hearNotices, tellUnfollowed } = await import('../../../background/tell-unfollowed');
hearNotices();

const PAGE = 'https://blog.example/post';
const item = (path: string, change: Partial<NewsItem> = {}): NewsItem => ({
  kind: 'unfollowed',
  key: ['domain:example.com', PAGE, `https://example.com/${path}`],
  since: '2026-11-20T09:00:00.000Z',
  role: 'mine',
  type: 'nofollow',
  retyped: true,
  referringDomain: 'blog.example',
  targetUrl: `https://example.com/${path}`,
  again: false,
  ...change,
});
const tell = (items: readonly NewsItem[], loadId = 'load') => tellUnfollowed(items, PAGE, loadId);

beforeEach(() => {
  stored.session = {};
  stored.local = { settings: { version: 1, tellUnfollowed: true } };
  allowed = true;
  shown.length = 0;
  opened.length = 0;
});

describe('a notice', () => {
  test('says the site, the target and the type; its press opens the table of the link, once', async () => {
    await tell([item('page')]);
    expect(shown.map(([, ...words]) => words)).toEqual([
      ['Your backlink turned nofollow', 'On blog.example, to example.com/page'],
    ]);
    const [id = ''] = shown[0] ?? [];
    // Chromium takes no longer ones.
    expect(id.length).toBeLessThan(500);
    pressed[0]?.(id);
    await new Promise((done) => setTimeout(done));
    expect(opened).toEqual([
      `chrome-extension://own/dashboard/index.html#/links?siteId=${encodeURIComponent('domain:example.com')}&in-page=${encodeURIComponent(PAGE)}&in-target=${encodeURIComponent('https://example.com/page')}`,
    ]);
  });

  test('of a verdict that the link itself did not change names no type', async () => {
    await tell([item('page', { retyped: false, type: 'follow' })]);
    expect(shown[0]?.[1]).toBe('Your backlink is no longer followed');
  });

  test('of several links is one', async () => {
    await tell([item('a'), item('b', { type: 'ugc' })]);
    expect(shown.map(([, ...words]) => words)).toEqual([
      ['2 of your backlinks are no longer followed', 'On blog.example, one of them to example.com/a'],
    ]);
  });

  test('comes once a load, however often the scan arrives; later looks tell only what is new', async () => {
    await tell([item('a')]);
    await tell([item('a', { since: '2026-11-20T09:05:00.000Z' })]);
    expect(shown).toHaveLength(1);
    await tell([item('a'), item('b')]);
    expect(shown.map(([, , message]) => message)).toEqual([
      'On blog.example, to example.com/a',
      'On blog.example, to example.com/b',
    ]);
  });

  test.each([
    ['of a rival', [item('a', { role: 'rival' })]],
    ['of a link that goes back and forth', [item('a', { again: true })]],
    ['of anything else', [item('a', { kind: 'missing' }), item('b', { kind: 'refollowed' })]],
  ])('never comes %s', async (_, items) => {
    await tell(items);
    expect(shown).toEqual([]);
  });

  test('never comes unasked, without the permission, on a muted site, or in a pause', async () => {
    const { local } = stored;
    stored.local = {};
    await tell([item('a')]);
    stored.local = { ...local, 'muted-sites': { version: 1, hosts: ['blog.example'] } };
    await tell([item('b')]);
    const pausedUntil = new Date(Date.now() + 60_000).toISOString();
    stored.local = { ...local, watching: { version: 1, hosts: [], pausedUntil } };
    await tell([item('d')]);
    stored.local = local;
    allowed = false;
    await tell([item('c')]);
    expect(shown).toEqual([]);
  });

  test('of what was found while it was not wanted does not come later either', async () => {
    stored.local = {};
    await tell([item('a')]);
    stored.local = { settings: { version: 1, tellUnfollowed: true } };
    await tell([item('a')]);
    expect(shown).toEqual([]);
    await tell([item('a')], 'another load');
    expect(shown).toHaveLength(1);
  });

  test('a press on one that nobody remembers opens the table', async () => {
    pressed[0]?.('unfollowed-of-long-ago');
    await new Promise((done) => setTimeout(done));
    expect(opened).toEqual(['chrome-extension://own/dashboard/index.html#/links']);
  });
});
