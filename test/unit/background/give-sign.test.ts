// A sign and the page's number are for the same button: the sign is what is seen, whichever of them began first; and a
// number is seen only with its own page.
import { beforeEach, expect, jest, test } from '@jest/globals';
import { finding, look } from '../../fakes/records';

const session = new Map<string, unknown>();
const button = { text: '', title: '' };
/** Opens what the browser's settings are behind, where it is closed. */
let gate: Promise<void> = Promise.resolve();

jest.unstable_mockModule('../../../src/platform/browser', () => ({
  default: {
    i18n: { getUILanguage: () => 'en' },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(button, { text }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(button, { title }),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setIcon: async () => undefined,
    },
    scripting: { executeScript: async () => there },
    tabs: { get: async () => ({ incognito: false }) },
    storage: {
      local: {
        get: async () => {
          await gate;
          return {};
        },
        set: async () => undefined,
      },
      session: {
        get: async (keys: string | string[] | null) =>
          Object.fromEntries([...session].filter(([key]) => keys === null || [keys].flat().includes(key))),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) session.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) session.delete(key);
        },
      },
      onChanged: { addListener: () => undefined },
    },
  },
}));
/** What the page in the tab answers. */
let there: { result?: string }[] = [];
const scan = look([finding(), finding()], 'https://blog.example/post');
jest.unstable_mockModule('../../../src/platform/ask-page', () => ({ scanOfTab: async () => scan }));
const { giveSign } = await import('../../../background/give-sign');
const { showBadge } = await import('../../../background/show-badge');

const TAB = 7;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  session.clear();
  gate = Promise.resolve();
  there = [{ result: 'document' }];
});

/** All that waits for nothing but the other promises has come. */
const settled = (): Promise<void> => new Promise((done) => void setImmediate(done));

test('a number that is being drawn does not take the place of a sign', async () => {
  let open = (): void => {};
  gate = new Promise((done) => {
    open = done;
  });
  const drawn = showBadge(TAB, scan as never, 'document-load');
  await settled();
  const given = giveSign(TAB, '✓', () => 'heard');
  await settled();
  open();
  await Promise.all([drawn, given]);
  expect(button).toEqual({ text: '✓', title: 'heard' });
});

test('the number comes back when the sign goes', async () => {
  await giveSign(TAB, '✓', () => 'heard');
  await showBadge(TAB, scan as never, 'document-load');
  expect(button.text).toBe('✓');
  await jest.advanceTimersByTimeAsync(4_000);
  await settled();
  expect(button.text).toBe('2');
});

test('a sign given while the one before is taken back stays', async () => {
  await giveSign(TAB, '1/3', () => 'the first');
  let open = (): void => {};
  jest.advanceTimersByTime(4_000);
  gate = new Promise((done) => {
    open = done;
  });
  const given = giveSign(TAB, '2/3', () => 'the second');
  await settled();
  open();
  await given;
  await settled();
  expect(button).toEqual({ text: '2/3', title: 'the second' });
  await jest.advanceTimersByTimeAsync(4_000);
  await settled();
  expect(button.text).toBe('2');
});

test('a number drawn while the tab went to another page is taken back', async () => {
  await showBadge(TAB, scan as never, 'document-load');
  await settled();
  expect(button.text).toBe('2');
  for (const other of [[{}], [{ result: 'another' }], []]) {
    there = other;
    await showBadge(TAB, scan as never, 'document-load');
    await settled();
    expect(button.text).toBe('');
  }
});
