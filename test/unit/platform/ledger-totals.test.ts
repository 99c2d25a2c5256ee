// The running totals are what counting says, whatever was written; and the repair finds what is not.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDB } from 'idb';
import { changeKinds } from '../../../src/core/ledger/change-kinds';
import { type Entry, LEDGER_SCHEMA } from '../../../src/core/ledger/entry';
import { migrateEntry } from '../../../src/core/ledger/migrate-entry';
import { totalKinds, WHOLE_LEDGER } from '../../../src/core/ledger/total-kinds';
import { type Ledger, openLedger } from '../../../src/platform/stores/ledger';
import { rankNoted } from '../../../src/platform/stores/ledger/rank-list';
import type { Database, Shape } from '../../../src/platform/stores/ledger/shape';
import { upgrade } from '../../../src/platform/stores/ledger/upgrade';
import { writeEntries, writing } from '../../../src/platform/stores/ledger/write';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];
let opened = 0;

interface Opened {
  readonly ledger: Ledger;
  readonly database: Database;
}

async function fresh(name = `totals-${opened++}`): Promise<Opened> {
  const ledger = await openLedger(name);
  return { ledger, database: await openDB<Shape>(name, LEDGER_SCHEMA) };
}

/** A look at one of four pages, on one of six days: some of six links, or none; now and then not found. */
const look = fc.record({
  kind: fc.constant('look' as const),
  page: fc.integer({ min: 0, max: 3 }),
  day: fc.integer({ min: 0, max: 5 }),
  links: fc.subarray([0, 1, 2, 3, 4, 5]),
  rel: fc.constantFrom(null, 'nofollow', 'ugc'),
  words: fc.constantFrom('one', 'two', ''),
  answer: fc.constantFrom(200, 200, 200, 404),
  ignored: fc.constantFrom(false, false, false, true),
});
const step = fc.oneof(
  { weight: 6, arbitrary: look },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), to: fc.constantFrom('news', 'blog') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), nth: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ignore' as const), nth: fc.nat(9) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function take({ ledger, database }: Opened, one: Step, at: number): Promise<unknown> {
  const said = `2026-11-07T0${at % 10}:00:00.000Z`;
  const tables = () => ({ kind: 'unknown' as const, name: null });
  if (one.kind === 'correct') return ledger.sayOfDomain('blog.example', { kind: one.to }, said, tables);
  if (one.kind === 'look') {
    const { page, day, links, rel, words, answer, ignored } = one;
    await ledger.sayOfDomain('news.example', { ignored }, said, tables);
    const found = links.map((link) => {
      const of = sites[link % 2];
      const href = `https://${of?.host}/${link}`;
      return finding({ href, rel, text: [{ kind: 'text', text: words }] }, of);
    });
    const made = scan(found, {
      url: `https://${page % 2 ? 'blog' : 'news'}.example/${page}`,
      scannedAt: `2026-11-0${day + 1}T09:00:00.000Z`,
      answer,
    });
    return ledger.keep(merging(made, `load ${at}`, sites));
  }
  return writing(database, async (transaction) => {
    const before = (await transaction.objectStore('entries').getAll())[one.nth];
    if (!before) return;
    const after = one.kind === 'delete' ? null : { ...before, ignored: !before.ignored };
    await writeEntries(transaction, [{ before, after }]);
  });
}

/** The totals as a person would count them, entry by entry; `scope kind value` and the count. */
function count(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  const one = (entry: Entry, kind: string, value: string): void => {
    for (const scope of [WHOLE_LEDGER, entry.siteId]) {
      const key = [scope, kind, value].join(' | ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  for (const entry of entries) {
    if (entry.ignored) {
      one(entry, 'ignored', '');
      continue;
    }
    one(entry, 'entries', '');
    for (const key of ['siteId', 'role', 'type', 'followed', 'reason', 'sourceKind', 'status'] as const)
      if (entry[key] !== null) one(entry, key, String(entry[key]));
    if (entry.sourceKind === 'social' && entry.sourceName !== null) one(entry, 'socialName', entry.sourceName);
    one(entry, 'domain', entry.referringDomain);
    one(entry, 'anchor', entry.anchorText);
    one(entry, 'target', entry.targetKey);
    one(entry, 'new', entry.firstSeen.slice(0, 10));
    // Each day once, with the day before on which it happened.
    const days = (wanted: (change: Entry['changes'][number]) => boolean): string[] => {
      const all = [...new Set(entry.changes.filter(wanted).map(({ at }) => at.slice(0, 10)))].sort();
      return all.map((day, nth) => [day, ...all.slice(0, nth).slice(-1)].join(' '));
    };
    for (const day of days(({ kind }) => changeKinds.some(({ id }) => id === kind))) one(entry, 'changed', day);
    for (const [kind, status] of [
      ['missing', 'missing'] as const,
      ['lost', 'lost'] as const,
      ['back', 'live'] as const,
    ])
      for (const day of days((change) => change.kind === 'status' && change.to === status)) one(entry, kind, day);
    const verdict = (counts: (from: string | null, to: string | null) => boolean) =>
      days(({ kind, from, to }) => kind === 'verdict' && counts(from, to));
    for (const day of verdict((from, to) => from === 'follow' && to !== 'follow')) one(entry, 'unfollowed', day);
    for (const day of verdict((from, to) => from !== 'follow' && to === 'follow')) one(entry, 'refollowed', day);
  }
  for (const kind of ['domain', 'anchor', 'target'])
    for (const scope of [WHOLE_LEDGER, ...sites.map(({ id }) => id)]) {
      const values = [...counts.keys()].filter((key) => key.startsWith(`${scope} | ${kind} | `)).length;
      if (values > 0) counts.set([scope, 'distinct', kind].join(' | '), values);
    }
  return counts;
}

async function kept(database: Database): Promise<Map<string, number>> {
  const rows = await database.getAll('totals');
  const sums = (await database.getAll('sums')).flatMap(({ scope, counts }) =>
    Object.entries(counts).flatMap(([kind, values]) =>
      Object.entries(values).map(([value, number]) => [[scope, kind, value].join(' | '), number] as const),
    ),
  );
  return new Map([
    ...rows.flatMap(({ kind, value, counts }) =>
      Object.entries(counts).map(([scope, number]) => [[scope, kind, value].join(' | '), number] as const),
    ),
    ...sums,
  ]);
}

const many = ['domain', 'anchor', 'target'] as const;
const scopes = [WHOLE_LEDGER, ...sites.map(({ id }) => id)];

/** The lists by count as a person would make them. */
function byCount(entries: readonly Entry[]): unknown {
  const counts = [...count(entries)].map(([key, number]) => ({ parts: key.split(' | '), number }));
  return scopes.flatMap((scope) =>
    many.map((kind) =>
      counts
        .filter(({ parts }) => parts[0] === scope && parts[1] === kind)
        .map(({ parts, number }) => ({ value: parts[2], count: number }))
        .sort((a, b) => b.count - a.count || ((a.value ?? '') < (b.value ?? '') ? -1 : 1)),
    ),
  );
}

function listed({ ledger }: Opened): Promise<unknown> {
  return Promise.all(scopes.flatMap((scope) => many.map((kind) => ledger.top(scope, kind, 99))));
}

const sorted = (counts: ReadonlyMap<string, number>): unknown => [...counts].sort();

describe('the totals', () => {
  test('are what counting says after any scans, corrections and deletions; the repair finds nothing wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const book = await fresh();
        for (const [at, one] of steps.entries()) {
          await take(book, one, at);
          // Whoever reads the list by count brings it up to date.
          if (at % 4 === 3) expect(await listed(book)).toEqual(byCount(await book.database.getAll('entries')));
        }
        const entries = await book.database.getAll('entries');
        expect(await listed(book)).toEqual(byCount(entries));
        expect(await book.database.getAll('chores')).toEqual([]);
        expect(sorted(await kept(book.database))).toEqual(sorted(count(entries)));
        expect(await book.ledger.recount(NOW)).toEqual({ entries: entries.length, damaged: 0, wrong: [] });
        for (const filter of [
          {},
          { siteId: sites[0]?.id },
          { type: 'ugc' as const },
          { siteId: sites[0]?.id, type: 'ugc' as const },
        ]) {
          const { entries: listed } = await book.ledger.newest(filter, 100);
          expect(await book.ledger.count(filter)).toBe(listed.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of a page seen again with nothing changed are not written', async () => {
    const { ledger, database } = await fresh();
    const seen = scan([finding()]);
    await ledger.keep(merging(seen, 'first', sites));
    // What stands there wrongly stays: nobody touched it.
    await database.put('sums', { scope: WHOLE_LEDGER, counts: { entries: { '': 7 } } });
    await ledger.keep(merging({ ...seen, scannedAt: '2026-11-21T09:00:00.000Z' }, 'second', sites));
    expect((await ledger.newest({}, 1)).entries[0]?.timesSeen).toBe(2);
    expect(await ledger.totals(WHOLE_LEDGER, 'entries')).toEqual({ '': 7 });
  });
});

describe('the repair', () => {
  test('finds every seeded error, names it, and puts it right', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(look, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('less', 'more', 'gone', 'strange', 'rank')), {
          minLength: 1,
          maxLength: 5,
        }),
        async (looks, errors) => {
          const book = await fresh();
          for (const [at, one] of looks.entries()) await take(book, one, at);
          await writing(book.database, rankNoted);
          const right = sorted(await kept(book.database));
          const rows = await book.database.getAll('totals');
          const ranks = await book.database.getAllKeys('ranks');
          const spoilt = new Set<string>();
          let wrongCounts = 0;
          const wrongRanks = new Set<string>();
          for (const [nth, how] of errors) {
            const row = how === 'strange' ? undefined : rows[nth % Math.max(rows.length, 1)];
            const name = row ? `${row.kind} ${row.value}` : `strange ${nth}`;
            if (spoilt.has(name)) continue;
            spoilt.add(name);
            const scopes = Object.keys(row?.counts ?? {});
            const by = how === 'more' ? 1 : -1;
            if (!row) await book.database.put('totals', { kind: 'domain', value: name, counts: { strange: 1 } });
            else if (how === 'gone') await book.database.delete('totals', [row.kind, row.value]);
            else if (how === 'rank') {
              const rank = ranks[nth % ranks.length];
              await (rank ? book.database.delete('ranks', rank) : Promise.resolve());
              await book.database.put('ranks', 1, ['strange', 'domain', -nth - 1, name]);
              wrongRanks.add(String(rank)).add(`strange ${nth} ${name}`);
            } else
              await book.database.put('totals', {
                ...row,
                counts: { ...row.counts, [WHOLE_LEDGER]: (row.counts[WHOLE_LEDGER] ?? 0) + by },
              });
            if (how === 'gone') wrongCounts += Math.max(scopes.length, 1);
            else if (how !== 'rank' || !row) wrongCounts += 1;
          }
          const { wrong } = await book.ledger.recount(NOW);
          expect(wrong).toHaveLength(wrongCounts + wrongRanks.size);
          expect(await book.database.getAllKeys('ranks')).toEqual(ranks);
          expect(sorted(await kept(book.database))).toEqual(right);
          expect((await book.ledger.recount(NOW)).wrong).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('tells kept and counted, of rows and of sums', async () => {
    const { ledger, database } = await fresh();
    await ledger.keep(merging(scan([finding()]), 'first', sites));
    await writing(database, rankNoted);
    const of = { kind: 'domain', value: 'blog.example' };
    const [mine = ''] = sites.map(({ id }) => id);
    await database.put('totals', { ...of, counts: { [WHOLE_LEDGER]: 3, [mine]: 1 } });
    const sums = await ledger.sums(WHOLE_LEDGER);
    await database.put('sums', { ...sums, counts: { ...sums.counts, type: { ugc: 2 }, distinct: { domain: 1 } } });
    const { wrong } = await ledger.recount(NOW);
    expect(wrong).toHaveLength(5);
    expect(wrong).toEqual(
      expect.arrayContaining([
        { scope: WHOLE_LEDGER, ...of, kept: 3, counted: 1 },
        { scope: WHOLE_LEDGER, kind: 'type', value: 'ugc', kept: 2, counted: 0 },
        { scope: WHOLE_LEDGER, kind: 'type', value: 'follow', kept: 0, counted: 1 },
        { scope: WHOLE_LEDGER, kind: 'distinct', value: 'anchor', kept: 0, counted: 1 },
        { scope: WHOLE_LEDGER, kind: 'distinct', value: 'target', kept: 0, counted: 1 },
      ]),
    );
    expect(await ledger.totals(WHOLE_LEDGER, 'type')).toEqual({ follow: 1 });
  });
});

test('are read by kind, by count, by day and by site', async () => {
  const { ledger } = await fresh();
  const [mine, rival] = sites;
  const keep = (url: string, host: string, scannedAt: string): Promise<unknown> => {
    const of = host === 'rival.org' ? rival : mine;
    return ledger.keep(merging(scan([finding({ href: `https://${host}/` }, of)], { url, scannedAt }), url, sites));
  };
  await keep('https://a.example/1', 'example.com', '2026-11-01T09:00:00.000Z');
  await keep('https://b.example/1', 'rival.org', '2026-11-01T23:59:59.999Z');
  await keep('https://b.example/2', 'rival.org', '2026-11-02T00:00:00.000Z');
  await keep('https://c.example/1', 'rival.org', '2026-11-05T09:00:00.000Z');
  await keep('https://a.example/2', 'rival.org', '2026-11-09T09:00:00.000Z');
  const named = async (scope: string, limit: number): Promise<string[]> =>
    (await ledger.top(scope, 'domain', limit)).map(({ value, count: links }) => `${value} ${links}`);
  expect(await named(WHOLE_LEDGER, 9)).toEqual(['a.example 2', 'b.example 2', 'c.example 1']);
  expect(await named('domain:rival.org', 2)).toEqual(['b.example 2', 'a.example 1']);
  expect(await ledger.byScope('domain', 'a.example')).toEqual({
    [WHOLE_LEDGER]: 2,
    'domain:example.com': 1,
    'domain:rival.org': 1,
  });
  expect(await ledger.byScope('domain', 'c.example')).toEqual({ [WHOLE_LEDGER]: 1, 'domain:rival.org': 1 });
  expect(await ledger.days(WHOLE_LEDGER, 'new', '2026-11-01', '2026-11-05')).toEqual({
    '2026-11-01': 2,
    '2026-11-02': 1,
    '2026-11-05': 1,
  });
  expect(await ledger.distinct('domain:rival.org', 'domain')).toBe(3);
  expect(await ledger.totals(WHOLE_LEDGER, 'role')).toEqual({ mine: 1, rival: 4 });
});

test('what went missing, was lost and came back counts on its day; what is deleted no longer counts', async () => {
  const { ledger, database } = await fresh();
  const keep = (day: number, found: boolean, answer = 200): Promise<unknown> =>
    ledger.keep(
      merging(scan(found ? [finding()] : [], { scannedAt: `2026-11-0${day}T09:00:00.000Z`, answer }), `${day}`, sites),
    );
  await keep(1, true);
  await keep(2, false);
  await keep(3, true);
  await keep(4, false, 404);
  await keep(5, true);
  const days = async (): Promise<unknown> => {
    const kinds = ['new', 'missing', 'lost', 'back'] as const;
    const each = await Promise.all(kinds.map((kind) => ledger.days(WHOLE_LEDGER, kind, '2026-11-01', '2026-11-30')));
    return Object.fromEntries(kinds.map((kind, at) => [kind, Object.keys(each[at] ?? {}).map((day) => day.slice(-2))]));
  };
  expect(await days()).toEqual({ new: ['01'], missing: ['02'], lost: ['04'], back: ['03', '05'] });
  await writing(database, async (transaction) => {
    const [before = null] = await transaction.objectStore('entries').getAll();
    await writeEntries(transaction, [{ before, after: null }]);
  });
  expect(await days()).toEqual({ new: [], missing: [], lost: [], back: [] });
  expect(await database.count('totals')).toBe(0);
  expect(await database.count('sums')).toBe(0);
});

test.each([1, 2])('a store of schema %s has its totals when it opens as one of today', async (schema) => {
  const sample = JSON.parse(readFileSync(`test/fixtures/ledger-schema-${schema}.json`, 'utf8'));
  const name = `totals-${opened++}`;
  const old = await openDB(name, schema, {
    upgrade(db) {
      const entries = db.createObjectStore('entries', { keyPath: ['siteId', 'sourceUrl', 'targetKey'] });
      entries.createIndex('sourceUrl', 'sourceUrl');
      entries.createIndex('lastSeen', 'lastSeen');
      entries.createIndex('site', ['siteId', 'lastSeen']);
      entries.createIndex('type', ['type', 'lastSeen']);
      entries.createIndex('siteType', ['siteId', 'type', 'lastSeen']);
    },
  });
  for (const entry of sample.entries) await old.put('entries', entry);
  old.close();
  const { ledger, database } = await fresh(name);
  expect(await ledger.count()).toBe(sample.entries.length);
  const counted = [...count(await database.getAll('entries'))].filter(([key]) => !key.includes('distinct'));
  expect([...(await kept(database))].filter(([key]) => !key.includes('distinct')).sort()).toEqual(counted.sort());
  expect(await ledger.recount(NOW)).toEqual({ entries: sample.entries.length, damaged: 0, wrong: [] });
});

test('a store of schema 3 has the totals of today when it opens', async () => {
  const name = `totals-${opened++}`;
  const sample = JSON.parse(readFileSync('test/fixtures/ledger-schema-3.json', 'utf8'));
  const lostOn = (day: number) => ({
    at: `2026-11-0${day}T09:00:00.000Z`,
    kind: 'status',
    from: 'missing',
    to: 'lost',
  });
  const entry: Entry = { ...sample.entries[0], changes: [lostOn(2), lostOn(5)] };
  const old = await openDB<Shape>(name, 3, { upgrade: (db, _from, _to, transaction) => upgrade(db, 0, transaction) });
  await old.put('entries', entry);
  // As schema 3 counted: by day alone.
  for (const value of ['2026-11-02', '2026-11-05'])
    await old.put('totals', { kind: 'lost', value, counts: { [WHOLE_LEDGER]: 1, [entry.siteId]: 1 } });
  old.close();
  const { ledger, database } = await fresh(name);
  expect(await database.getAllKeys('totals', IDBKeyRange.bound(['lost'], ['lost', []]))).toEqual([
    ['lost', '2026-11-02'],
    ['lost', '2026-11-05 2026-11-02'],
  ]);
  expect(await database.getAll('entries')).toEqual([migrateEntry(entry, 3, LEDGER_SCHEMA, '')]);
  expect((await ledger.recount(NOW)).wrong).toEqual([]);
});

test('the repair also puts right what a large ledger has wrong (130,000 totals)', async () => {
  const { ledger, database } = await fresh();
  await ledger.keep(merging(scan([finding()]), 'a', sites));
  const [entry] = (await database.getAll('entries')) as [Entry];
  await writing(database, async (transaction) => {
    for (let page = 0; page < 65; page += 1) {
      const dayOf = (nth: number): string => `day-${String(page * 1000 + nth).padStart(6, '0')}`;
      const changes = Array.from({ length: 1_000 }, (_, nth) => ({
        ...{ at: dayOf(nth), kind: 'type' as const, from: 'ugc', to: 'follow' },
      }));
      void transaction.objectStore('entries').put({ ...entry, sourceUrl: `https://blog.example/${page}`, changes });
    }
  });
  expect((await ledger.recount(NOW)).wrong.length).toBeGreaterThan(130_000);
});

test('every kind has a name of its own', () => {
  expect(new Set(totalKinds.map(({ id }) => id)).size).toBe(totalKinds.length);
});

test('rows that are none are set aside as they are, and what can be read is counted', async () => {
  const { ledger, database } = await fresh();
  await ledger.keep(merging(scan([finding(), finding({ href: 'https://example.com/other' })]), 'a', sites));
  const [entry] = (await database.getAll('entries')) as Entry[];
  const torn = { ...entry, changes: 'torn', lastSeen: 7 };
  await database.put('entries', torn as never);
  expect(await ledger.recount(NOW)).toMatchObject({ entries: 1, damaged: 1 });
  expect(await database.getAll('damaged')).toEqual([{ store: 'entries', at: NOW, row: torn }]);
  expect((await ledger.newest({}, 9)).entries).toHaveLength(1);
  expect(await ledger.recount(NOW)).toEqual({ entries: 1, damaged: 0, wrong: [] });
});
