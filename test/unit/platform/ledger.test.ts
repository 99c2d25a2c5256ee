// The store's own logic over a stand-in for IndexedDB: cursors, filters, the frozen sample. What a real browser does to
// it is tested end to end.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDB } from 'idb';
import * as v from 'valibot';
import { type Entry, entrySchema, LEDGER_SCHEMA } from '../../../src/core/ledger/entry';
import { migrateEntry } from '../../../src/core/ledger/migrate-entry';
import { spellingOf } from '../../../src/core/url/spelling';
import { type Cursor, type Ledger, type LedgerFilter, openLedger } from '../../../src/platform/stores/ledger';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];
let opened = 0;
const fresh = (): Promise<Ledger> => openLedger(`test-${opened++}`);
const at = (minute: number): string => new Date(Date.parse(NOW) + minute * 60_000).toISOString();

async function keepPage(
  ledger: Ledger,
  page: number,
  rel: string | null,
  minute: number,
  href = 'https://example.com/page',
): Promise<void> {
  const of = href.includes('rival') ? sites[1] : sites[0];
  const made = scan([finding({ href, rel }, of)], { url: `https://blog.example/${page}`, scannedAt: at(minute) });
  await ledger.keep(merging(made, `load-${page}`, sites));
}

async function all(ledger: Ledger, filter: LedgerFilter, limit: number): Promise<Entry[]> {
  const found: Entry[] = [];
  let after: Cursor | undefined;
  for (;;) {
    const { entries, next } = await ledger.newest(filter, limit, after);
    found.push(...entries);
    if (!next) return found;
    after = next;
  }
}

const { getAllRecords } = IDBIndex.prototype as { getAllRecords?: unknown };
afterEach(() => {
  Object.assign(IDBIndex.prototype, { getAllRecords });
});

describe.each([
  ['that hands out rows downwards', getAllRecords],
  ['that cannot yet', undefined],
])('the ledger, in a browser %s', (_, own) => {
  beforeEach(() => {
    Object.assign(IDBIndex.prototype, { getAllRecords: own });
  });

  test('lists newest first, in pieces of any size, each entry once, also where many share a moment', async () => {
    const ledger = await fresh();
    for (let page = 0; page < 23; page += 1)
      await keepPage(ledger, page, page % 3 ? 'nofollow' : null, Math.floor(page / 5));
    const whole = await all(ledger, {}, 1000);
    expect(whole).toHaveLength(23);
    expect(whole.map((entry) => entry.lastSeen)).toEqual(
      whole
        .map((entry) => entry.lastSeen)
        .sort()
        .reverse(),
    );
    for (const limit of [1, 2, 4, 5, 7, 23]) expect(await all(ledger, {}, limit)).toEqual(whole);
    for (const limit of [1, 4]) {
      const some = await all(ledger, { type: 'nofollow' }, limit);
      expect(some).toEqual(whole.filter((entry) => entry.type === 'nofollow'));
      expect(await ledger.count({ type: 'nofollow' })).toBe(some.length);
    }
  });

  test('in pieces also where more share a moment than are read at once (220 of one scan)', async () => {
    const ledger = await fresh();
    const many = Array.from({ length: 220 }, (_, at) => finding({ href: `https://example.com/${at}` }, sites[0]));
    await keepPage(ledger, 1, null, 1);
    await ledger.keep(merging(scan(many, { url: 'https://blog.example/many', scannedAt: at(2) }), 'many', sites));
    await keepPage(ledger, 3, null, 3);
    const whole = await all(ledger, {}, 1000);
    expect(new Set(whole.map((entry) => `${entry.sourceUrl} ${entry.targetKey}`)).size).toBe(222);
    expect(whole[0]?.sourceUrl).toBe('https://blog.example/3');
    expect(whole.at(-1)?.sourceUrl).toBe('https://blog.example/1');
    expect(await all(ledger, {}, 150)).toEqual(whole);
    expect(await ledger.count()).toBe(222);
  });

  test('filters by site and by type together', async () => {
    const ledger = await fresh();
    await keepPage(ledger, 1, null, 1);
    await keepPage(ledger, 2, 'ugc', 2);
    await keepPage(ledger, 3, 'ugc', 3, 'https://rival.org/');
    const urls = async (filter: LedgerFilter) =>
      (await ledger.newest(filter, 10)).entries.map((entry) => entry.sourceUrl.slice(-1));
    expect(await urls({})).toEqual(['3', '2', '1']);
    expect(await urls({ siteId: 'domain:example.com' })).toEqual(['2', '1']);
    expect(await urls({ siteId: 'domain:example.com', type: 'ugc' })).toEqual(['2']);
    expect(await ledger.count()).toBe(3);
  });

  test('the same scan kept twice, at once and again, changes nothing', async () => {
    const ledger = await fresh();
    const merge = merging(scan([finding()]), 'a', sites);
    await Promise.all([ledger.keep(merge), ledger.keep(merge), ledger.keep(merge)]);
    const once = await all(ledger, {}, 10);
    await ledger.keep(merge);
    expect(await all(ledger, {}, 10)).toEqual(once);
    expect(once).toMatchObject([{ timesSeen: 1, onPage: 1 }]);
  });
});

const sampleOf = (schema: number): { schema: number; entries: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(`test/fixtures/ledger-schema-${schema}.json`, 'utf8'));

/** A new schema needs a frozen sample of its own. */
const schemas = Array.from({ length: LEDGER_SCHEMA }, (_, at) => at + 1);

describe('every stored schema', () => {
  const strict = v.strictObject(entrySchema.entries);

  test.each(schemas)('a frozen entry of schema %s becomes an entry of today, and keeps its values', (schema) => {
    const sample = sampleOf(schema);
    expect(sample.schema).toBe(schema);
    for (const entry of sample.entries) {
      const migrated = migrateEntry(entry, schema, LEDGER_SCHEMA, 'this ledger');
      expect(v.parse(strict, migrated)).toEqual(migrated);
      expect(migrated).toMatchObject(entry);
    }
  });

  test('an entry made today has the fields of the newest sample and no others', async () => {
    const ledger = await fresh();
    await keepPage(ledger, 1, null, 0);
    const [entry] = await all(ledger, {}, 1);
    expect(Object.keys(entry ?? {}).sort()).toEqual(Object.keys(sampleOf(LEDGER_SCHEMA).entries[0] as object).sort());
  });

  test('a store of schema 1 opens as one of today, its entries listed and filtered; a newer one is refused whole', async () => {
    const name = `test-${opened++}`;
    const old = await openDB(name, 1, {
      upgrade(db) {
        const entries = db.createObjectStore('entries', { keyPath: ['siteId', 'sourceUrl', 'targetKey'] });
        entries.createIndex('sourceUrl', 'sourceUrl');
        entries.createIndex('lastSeen', 'lastSeen');
        entries.createIndex('site', ['siteId', 'lastSeen']);
        entries.createIndex('type', ['type', 'lastSeen']);
        entries.createIndex('siteType', ['siteId', 'type', 'lastSeen']);
      },
    });
    for (const entry of sampleOf(1).entries) await old.put('entries', entry);
    old.close();
    const ledger = await openLedger(name);
    expect((await all(ledger, {}, 10)).map((entry) => [entry.signs, entry.feed])).toEqual(
      sampleOf(1).entries.map(() => [[], false]),
    );
    expect(await ledger.count({ type: 'ugc' })).toBe(1);
    ledger.close();
    (await openDB(name, LEDGER_SCHEMA + 1)).close();
    await expect(openLedger(name)).rejects.toThrow();
    expect(await (await openDB(name)).count('entries')).toBe(sampleOf(1).entries.length);
  });
});

test('the ledger is respelled whole, once for each list; pages are remembered under their new spelling', async () => {
  const name = `test-${opened++}`;
  const ledger = await openLedger(name);
  const keep = (url: string, loadId: string, minute: number): Promise<unknown> =>
    ledger.keep(merging(scan([finding()], { url, scannedAt: at(minute) }), loadId, sites));
  await keep('https://blog.example/p?ref=1', 'a', 1);
  await keep('https://blog.example/p?ref=2', 'b', 2);
  await keep('https://blog.example/p', 'c', 3);
  await keep('https://blog.example/q', 'd', 4);
  const spelling = spellingOf({ added: ['ref'], off: [] });
  let spelled = 0;
  const counting = {
    ...spelling,
    spell: (address: string) => {
      spelled += 1;
      return spelling.spell(address);
    },
  };
  await ledger.respell(counting);
  expect((await all(ledger, {}, 10)).map(({ sourceUrl, timesSeen }) => [sourceUrl, timesSeen])).toEqual([
    ['https://blog.example/q', 1],
    ['https://blog.example/p', 3],
  ]);
  const database = await openDB(name);
  expect((await database.getAll('pages')).map(({ pageUrl, loadId }) => [pageUrl, loadId])).toEqual([
    ['https://blog.example/p', 'c'],
    ['https://blog.example/q', 'd'],
  ]);
  database.close();
  const before = spelled;
  await ledger.respell(counting);
  expect(spelled).toBe(before);
  ledger.close();
});

test("the user's word that links are gone", async () => {
  const ledger = await fresh();
  await keepPage(ledger, 1, null, 0);
  await keepPage(ledger, 2, null, 0);
  await ledger.markLost(
    [
      ['domain:example.com', 'https://blog.example/1', 'https://example.com/page'],
      ['domain:example.com', 'https://blog.example/none', 'https://example.com/page'],
    ],
    at(5),
  );
  expect((await all(ledger, {}, 10)).map(({ status }) => status).sort()).toEqual(['live', 'lost']);
});
