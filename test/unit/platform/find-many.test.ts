// The rows of many keys are those that asking for each key gives, whatever lies between them.
import 'fake-indexeddb/auto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDB } from 'idb';
import { findMany } from '../../../src/platform/stores/ledger/find-many';

const small = fc.constantFrom('', 'a', 'b', 'b\n', 'c', 'ä', '\uFFFF');
const pair = fc.tuple(small, small);

let opened = 0;
test('the same as one by one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(pair, { selector: String }), fc.array(pair), async (there, wanted) => {
      opened += 1;
      const database = await openDB(`find-many-${opened}`, 1, {
        upgrade: (db) => void db.createObjectStore('rows', { keyPath: ['one', 'two'] }),
      });
      const { store } = database.transaction('rows', 'readwrite');
      for (const [one, two] of there) await store.put({ one, two });
      const each = await Promise.all(wanted.map((key) => store.get(key)));
      expect(await findMany<[string, string], unknown>(store as never, wanted)).toEqual(each);
      database.close();
    }),
    { numRuns: 200 },
  );
});

test('many rows between two keys are not read for them', async () => {
  const read: string[] = [];
  const store = {
    get: async (key: string) => void read.push(key) as undefined,
    getAll: async () => Promise.reject(new Error('all of them were read')),
    getAllKeys: async (_range: IDBKeyRange, count: number) => Array.from({ length: count }, (_, at) => `b${at}`),
  };
  expect(await findMany(store, ['c', 'a'])).toEqual([undefined, undefined]);
  expect(read).toEqual(['c', 'a']);
});
