// Values asked for in one moment come by one request, and each asker gets his own.
import { expect, jest, test } from '@jest/globals';
import { readTogether } from '../../../src/platform/read-together';

function areaOf(stored: Record<string, unknown>) {
  const get = jest.fn(async (keys: string | string[]) =>
    Object.fromEntries([keys].flat().flatMap((key) => (key in stored ? [[key, stored[key]]] : []))),
  );
  const set = jest.fn(async (items: Record<string, unknown>) => {
    Object.assign(stored, items);
  });
  return { area: readTogether({ get, set }), get };
}

test('what is asked for in one moment is one request', async () => {
  const { area, get } = areaOf({ a: 1, b: 2 });
  const [a, b, c] = await Promise.all([area.get('a'), area.get('b'), area.get('c')]);
  expect([a.a, b.b, c.c]).toEqual([1, 2, undefined]);
  expect(get.mock.calls).toEqual([[['a', 'b', 'c']]]);
});

test('what is asked for later is read anew', async () => {
  const { area, get } = areaOf({ a: 1 });
  await area.get('a');
  await area.set({ a: 2 });
  expect((await area.get('a')).a).toBe(2);
  expect(get).toHaveBeenCalledTimes(2);
});

test('a request that fails fails for all who asked, and for nobody else', async () => {
  const { area, get } = areaOf({ a: 1 });
  get.mockRejectedValueOnce(new Error('busy'));
  const both = await Promise.allSettled([area.get('a'), area.get('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await area.get('a')).a).toBe(1);
});
