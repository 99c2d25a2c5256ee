// What the user may do to the memory: erase and take back, for a while; forget for good; say things that last.
import 'fake-indexeddb/auto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDB } from 'idb';
import { type Entry, entryKey } from '../../../src/core/ledger/entry';
import type { Erasure } from '../../../src/core/ledger/erasure';
import { UNDO_MS } from '../../../src/core/ledger/undo';
import { kindByTables as byTables } from '../../../src/core/source/kind-by-tables';
import { type Ledger, openLedger, type Surroundings } from '../../../src/platform/stores/ledger';
import { onWritten, type WrittenKeys } from '../../../src/platform/stores/ledger/announce';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];
const NOW_MS = Date.parse(NOW);
const at = (minute: number): string => new Date(NOW_MS + minute * 60_000).toISOString();
const ERASED_AT = at(100);
const ERASED_MS = Date.parse(ERASED_AT);
let opened = 0;
const named = (): string => `erase-${opened++}`;

const open = (name: string, surroundings: Surroundings = {}) => openLedger(name, { nowMs: NOW_MS, ...surroundings });

/** One look at one page. */
interface Look {
  readonly host: number;
  readonly page: number;
  readonly load: number;
  readonly minute: number;
  /** For each link of the page its rel; undefined: not there. */
  readonly rels: readonly (string | null | undefined)[];
  readonly text?: string;
}

const TARGETS = ['https://example.com/a', 'https://rival.org/b', 'https://example.com/c'];

function keep(ledger: Ledger, look: Look): Promise<unknown> {
  const findings = look.rels.flatMap((rel, index) => {
    const href = TARGETS[index] ?? '';
    if (rel === undefined) return [];
    const own = { href, rel, ...(look.text !== undefined && { text: [{ kind: 'text' as const, text: look.text }] }) };
    return [finding(own, sites[href.includes('rival') ? 1 : 0])];
  });
  const url = `https://blog${look.host}.example/${look.page}`;
  return ledger.keep(merging(scan(findings, { url, scannedAt: at(look.minute) }), `load-${look.load}`, sites));
}

/** Every row of every store but what differs between any two ledgers. */
async function dump(name: string, stores?: readonly string[]): Promise<Record<string, unknown[]>> {
  const database = await openDB(name);
  const all: Record<string, unknown[]> = {};
  for (const store of stores ?? database.objectStoreNames) all[store] = await database.getAll(store);
  database.close();
  for (const entry of (all.entries ?? []) as Entry[]) {
    const own = entry as { timesSeenBy: object };
    own.timesSeenBy = Object.values(entry.timesSeenBy);
  }
  return all;
}
const MEMORY = ['entries', 'pages', 'domains', 'tombstones', 'undo', 'undoRows'];

const rel = fc.constantFrom(null, 'nofollow', 'ugc', 'sponsored nofollow');
const place = { host: fc.integer({ min: 0, max: 1 }), page: fc.integer({ min: 0, max: 1 }) };
const looks = (rels: fc.Arbitrary<Look['rels']>, from: number, loads: number): fc.Arbitrary<Look[]> =>
  fc
    .array(
      fc.record({ ...place, load: fc.integer({ min: 0, max: loads }), rels, text: fc.constantFrom('one', 'two') }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((all) =>
      // A load is of one page, and time goes on.
      all.map((look, index) => ({
        ...look,
        load: look.host * 1000 + look.page * 100 + look.load,
        minute: from + index,
      })),
    );
const some = fc.tuple(...TARGETS.map(() => fc.option(rel, { nil: undefined })));
const every = fc.tuple(...TARGETS.map(() => rel));
const erasure: fc.Arbitrary<Erasure> = fc.oneof(
  fc.constantFrom(...sites).map(({ id }): Erasure => ({ by: 'site', siteId: id })),
  fc.constantFrom('blog0.example', 'blog1.example').map((domain): Erasure => ({ by: 'domain', domain })),
  fc.integer({ min: 0, max: 9 }).map((minute): Erasure => ({ by: 'lastSeen', before: at(minute) })),
  fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([from, length]): Erasure => ({ by: 'firstSeen', from: at(from), to: at(from + length) })),
);
const words = fc.array(fc.constantFrom('note', 'ignore', 'kind', 'domain note'), { maxLength: 3 });

async function say(ledger: Ledger, what: string): Promise<void> {
  const { entries } = await ledger.newest({}, 1);
  if (what === 'note' && entries[0]) await ledger.sayOfEntry(entryKey(entries[0]), { note: 'n', tags: ['t'] }, at(50));
  if (what === 'ignore') await ledger.sayOfDomain('blog0.example', { ignored: true }, at(51), byTables);
  if (what === 'kind') await ledger.sayOfDomain('blog1.example', { kind: 'news' }, at(52), byTables);
  if (what === 'domain note') await ledger.sayOfDomain('blog1.example', { note: 'd', tags: [] }, at(53), byTables);
}

describe('what is said of many at once', () => {
  test('is taken back whole, and every write is told to whoever lists the entries', async () => {
    await fc.assert(
      fc.asyncProperty(looks(every, 0, 3), words, fc.boolean(), async (before, said, ofDomains) => {
        const name = named();
        const ledger = await open(name);
        for (const look of before) await keep(ledger, look);
        for (const one of said) await say(ledger, one);
        const whole = await dump(name, MEMORY);
        const { entries } = await ledger.newest({ withIgnored: true }, 100);
        const keys = entries.map(entryKey);
        const life = new AbortController();
        const told = new Promise<WrittenKeys>((heard) => onWritten(name, heard, life.signal));
        if (ofDomains) await ledger.ignoreDomains(['blog0.example', 'blog1.example'], true, ERASED_AT);
        else expect(await ledger.sayOfMany(keys, { addTags: ['many'], addNote: 'm' }, ERASED_AT)).toBe(keys.length);
        expect((await told)?.map(String).sort()).toEqual(keys.map(String).sort());
        life.abort();
        const now = (await ledger.entriesOf(keys)).map((entry) => (ofDomains ? entry?.ignored : entry?.tags.at(-1)));
        expect(now).toEqual(keys.map(() => (ofDomains ? true : 'many')));
        expect((await ledger.undo(ERASED_MS + UNDO_MS - 1))?.count).toBe(keys.length);
        expect(await dump(name, MEMORY)).toEqual(whole);
        ledger.close();
      }),
      { numRuns: 20 },
    );
  });
});

describe('erasing', () => {
  test('and taking it back gives the same ledger', async () => {
    await fc.assert(
      fc.asyncProperty(looks(some, 0, 3), words, erasure, async (before, said, what) => {
        const name = named();
        const ledger = await open(name);
        for (const look of before) await keep(ledger, look);
        for (const one of said) await say(ledger, one);
        const whole = await dump(name, MEMORY);
        const count = await ledger.countErasure(what);
        expect(await ledger.erase(what, ERASED_AT)).toBe(count);
        expect(await ledger.countErasure(what)).toBe(0);
        expect((await dump(name, ['entries'])).entries).toHaveLength((whole.entries?.length ?? 0) - count);
        const undone = await ledger.undo(ERASED_MS + UNDO_MS - 1);
        expect(undone?.count ?? 0).toBe(count);
        expect(await dump(name, MEMORY)).toEqual(whole);
        ledger.close();
      }),
      { numRuns: 20 },
    );
  });

  test('looks at whole pages between them: the ledger is as if nothing had been erased', async () => {
    await fc.assert(
      fc.asyncProperty(
        looks(some, 0, 3),
        looks(every, 101, 5),
        fc.boolean(),
        erasure,
        async (before, all, once, what) => {
          // Each a load of its own, or all of a page one load: one that was known before, or not.
          const between = all.map((look, index) => ({
            ...look,
            load: look.host * 1000 + look.page * 100 + (once ? 3 : 10 + index),
          }));
          const [name, plain] = [named(), named()];
          const [ledger, other] = [await open(name), await open(plain)];
          for (const look of before) await Promise.all([keep(ledger, look), keep(other, look)]);
          await ledger.erase(what, ERASED_AT);
          for (const look of between) await Promise.all([keep(ledger, look), keep(other, look)]);
          await ledger.undo(ERASED_MS + UNDO_MS - 1);
          expect(await dump(name, MEMORY)).toEqual(await dump(plain, MEMORY));
          ledger.close();
          other.close();
        },
      ),
      { numRuns: 30 },
    );
  });

  test('any looks between them, late ones too: nothing that either saw is lost', async () => {
    const seen = ({ siteId, sourceUrl, targetKey, firstSeen, lastSeen, timesSeen, loads, variants }: Entry) => ({
      ...{ siteId, sourceUrl, targetKey, firstSeen, lastSeen, timesSeen },
      ...{ loads: [...loads].sort(), variants: [...variants].sort() },
    });
    const late = fc.tuple(looks(some, 101, 5), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(looks(some, 0, 3), late, erasure, async (before, [between, isLate], what) => {
        const [name, plain] = [named(), named()];
        const [ledger, other] = [await open(name), await open(plain)];
        for (const look of before) await Promise.all([keep(ledger, look), keep(other, look)]);
        await ledger.erase(what, ERASED_AT);
        for (const [index, look] of between.entries()) {
          const one = isLate[index] ? { ...look, minute: look.minute - 105 } : look;
          await Promise.all([keep(ledger, one), keep(other, one)]);
        }
        await ledger.undo(ERASED_MS + UNDO_MS - 1);
        const [mine, theirs] = [await dump(name, ['entries']), await dump(plain, ['entries'])];
        expect((mine.entries as Entry[]).map(seen)).toEqual((theirs.entries as Entry[]).map(seen));
        ledger.close();
        other.close();
      }),
      { numRuns: 20 },
    );
  });

  test('takes pages and domains along that no entry needs, and no others', async () => {
    const name = named();
    const ledger = await open(name);
    await keep(ledger, { host: 0, page: 0, load: 1, minute: 0, rels: [null, null] });
    await keep(ledger, { host: 0, page: 1, load: 2, minute: 1, rels: [null] });
    await ledger.sayOfDomain('blog0.example', { note: 'about', tags: ['paid'] }, at(2), byTables);
    await ledger.erase({ by: 'site', siteId: 'domain:example.com' }, ERASED_AT);
    expect((await dump(name)).pages).toMatchObject([{ pageUrl: 'https://blog0.example/0' }]);
    expect((await dump(name)).domains).toHaveLength(1);
    await ledger.erase({ by: 'domain', domain: 'blog0.example' }, at(101));
    expect(await dump(name)).toMatchObject({ entries: [], pages: [], domains: [] });
    // Only the last act can be taken back.
    expect(await ledger.undo(ERASED_MS)).toMatchObject({ what: 'erase', count: 1 });
    expect((await dump(name)).entries).toHaveLength(1);
    expect(await ledger.undo(ERASED_MS)).toBeNull();
  });

  test('what is said of its domain meanwhile holds for what comes back', async () => {
    const ledger = await open(named());
    await keep(ledger, { host: 0, page: 0, load: 1, minute: 0, rels: [null, null] });
    await ledger.erase({ by: 'site', siteId: 'domain:example.com' }, ERASED_AT);
    await ledger.sayOfDomain('blog0.example', { ignored: true, kind: 'news' }, at(101), byTables);
    await ledger.undo(ERASED_MS);
    const { entries } = await ledger.newest({ withIgnored: true }, 9);
    expect(entries.map(({ ignored, sourceKind }) => [ignored, sourceKind])).toEqual([
      [true, 'news'],
      [true, 'news'],
    ]);
    expect(await ledger.count()).toBe(0);
  });

  test('a selection, in more pieces than one', async () => {
    const name = named();
    const ledger = await open(name);
    for (let page = 0; page < 700; page += 1)
      await keep(ledger, { host: 0, page, load: page, minute: page, rels: [null] });
    const { entries } = await ledger.newest({}, 700);
    const keys = entries.filter((_entry, index) => index % 100 !== 0).map(entryKey);
    const absent = Array.from({ length: 600 }, (_none, index): [string, string, string] => ['', '', String(index)]);
    const what: Erasure = { by: 'entries', keys: [...absent, ...keys] };
    expect(await ledger.countErasure(what)).toBe(693);
    const whole = await dump(name, MEMORY);
    expect(await ledger.erase(what, ERASED_AT)).toBe(693);
    expect((await ledger.wasErased(keys)).filter(Boolean)).toHaveLength(693);
    expect((await ledger.newest({}, 700)).entries).toHaveLength(7);
    expect((await ledger.undo(ERASED_MS))?.count).toBe(693);
    expect(await dump(name, MEMORY)).toEqual(whole);
    expect((await ledger.wasErased(keys)).filter(Boolean)).toHaveLength(0);
  });

  test('what was erased and is seen again is new, and was not erased for good', async () => {
    const ledger = await open(named());
    await keep(ledger, { host: 0, page: 0, load: 1, minute: 0, rels: [null, null] });
    const keys = (await ledger.newest({}, 9)).entries.map(entryKey);
    await ledger.erase({ by: 'domain', domain: 'blog0.example' }, ERASED_AT);
    expect((await ledger.wasErased([...keys, ['a', 'b', 'c']])).filter(Boolean)).toHaveLength(2);
    await keep(ledger, { host: 0, page: 0, load: 2, minute: 110, rels: [null] });
    expect((await ledger.newest({}, 9)).entries).toMatchObject([{ firstSeen: at(110), timesSeen: 1 }]);
    expect((await ledger.wasErased(keys)).filter(Boolean)).toHaveLength(1);
  });
});

const CANARY = 'canary';
const withCanary = async (name: string, surroundings: Surroundings = {}): Promise<Ledger> => {
  const ledger = await open(name, surroundings);
  const secret = scan([finding({ href: 'https://example.com/canary', text: [{ kind: 'text', text: 'a canary' }] })], {
    url: 'https://canary.example/canary',
    title: 'The canary',
    domain: 'canary.example',
    scannedAt: at(0),
  });
  await ledger.keep(merging(secret, 'canary-load', sites));
  await keep(ledger, { host: 0, page: 0, load: 1, minute: 1, rels: [null] });
  const [entry] = (await ledger.newest({}, 9)).entries.filter((one) => one.pageTitle.includes(CANARY));
  await ledger.sayOfEntry(entryKey(entry as Entry), { note: 'note of the canary', tags: ['canary'] }, at(2));
  await ledger.sayOfDomain('canary.example', { note: 'domain of the canary', tags: [], kind: 'news' }, at(3), byTables);
  return ledger;
};
const bytes = async (name: string): Promise<string> => JSON.stringify(await dump(name));

describe('when the time for undo is over', () => {
  const what: Erasure = { by: 'domain', domain: 'canary.example' };

  test('no byte of what was erased is in any store, and who keeps copies is told', async () => {
    const name = named();
    const told: string[] = [];
    const forgetters = [async (before: string) => void told.push(before)];
    const ledger = await withCanary(name, { forgetters });
    await ledger.erase(what, ERASED_AT);
    await ledger.tidy(null, ERASED_MS + UNDO_MS - 1);
    expect(await bytes(name)).toContain(CANARY);
    expect(await ledger.undoables(ERASED_MS + UNDO_MS - 1)).toMatchObject([{ what: 'erase', count: 1 }]);
    expect(told).toEqual([]);
    expect(await ledger.undo(ERASED_MS + UNDO_MS)).toBeNull();
    await ledger.tidy(null, ERASED_MS + UNDO_MS);
    expect(await bytes(name)).not.toContain(CANARY);
    expect(told).toEqual([ERASED_AT]);
    expect((await dump(name)).chores).toEqual([]);
    expect((await dump(name)).tombstones).toHaveLength(1);
  });

  test('opening is enough; who keeps copies is told at the next occasion, and again if it failed', async () => {
    const name = named();
    const ledger = await withCanary(name);
    await ledger.erase(what, ERASED_AT);
    ledger.close();
    const failing = [() => Promise.reject(new Error('no'))];
    const again = await open(name, { nowMs: ERASED_MS + UNDO_MS, forgetters: failing });
    expect(await bytes(name)).not.toContain(CANARY);
    await expect(again.tidy(null, ERASED_MS + UNDO_MS)).rejects.toThrow('no');
    again.close();
    const told: string[] = [];
    const last = await open(name, { forgetters: [async (before) => void told.push(before)] });
    await last.tidy(null, ERASED_MS + UNDO_MS);
    expect(told).toEqual([ERASED_AT]);
  });

  test('the next erasure is enough', async () => {
    const name = named();
    const ledger = await withCanary(name);
    await ledger.erase(what, ERASED_AT);
    await ledger.erase({ by: 'domain', domain: 'blog0.example' }, at(101));
    expect(await bytes(name)).not.toContain(CANARY);
  });

  test('one that finds nothing takes no undo away', async () => {
    const name = named();
    const ledger = await withCanary(name);
    await ledger.erase(what, ERASED_AT);
    expect(await ledger.erase({ by: 'domain', domain: 'nobody.example' }, at(101))).toBe(0);
    expect(await ledger.undoables(ERASED_MS)).toMatchObject([{ at: ERASED_AT, count: 1 }]);
  });
});

describe('damaged rows', () => {
  /** Tears rows of what the ledger holds, and has the repair set them aside. */
  const tear = async (name: string, ledger: Ledger, isTorn: (row: object) => boolean): Promise<void> => {
    const database = await openDB(name);
    for (const [store, torn] of [
      ['entries', { changes: 'torn' }],
      ['pages', { lookedAt: 7 }],
      ['domains', { tags: 'torn' }],
    ] as const)
      for (const row of await database.getAll(store)) if (isTorn(row)) await database.put(store, { ...row, ...torn });
    database.close();
    expect((await ledger.recount(at(10))).damaged).toBeGreaterThan(0);
  };
  const isOfCanary = (row: object): boolean => JSON.stringify(row).includes(CANARY);

  test('of what is erased are gone at once, and those of others stay', async () => {
    const name = named();
    const told: string[] = [];
    const ledger = await withCanary(name, { forgetters: [async (before) => void told.push(before)] });
    await tear(name, ledger, () => true);
    expect((await dump(name)).damaged).toHaveLength(5);
    await ledger.erase({ by: 'domain', domain: 'canary.example' }, ERASED_AT);
    expect(await bytes(name)).not.toContain(CANARY);
    expect((await dump(name)).damaged).toMatchObject([{ store: 'entries' }, { store: 'pages' }]);
    // A copy may hold them as they were when they were whole, and nothing can bring them back.
    await ledger.tidy(null, ERASED_MS);
    expect(told).toEqual([ERASED_AT]);
  });

  test('take the memory of their page and domain along, which can be taken back', async () => {
    const name = named();
    const ledger = await withCanary(name);
    await tear(name, ledger, (row) => 'changes' in row && isOfCanary(row));
    const { pages, domains } = await dump(name);
    await ledger.erase({ by: 'site', siteId: 'domain:example.com' }, ERASED_AT);
    expect(await dump(name)).toMatchObject({ damaged: [], pages: [], domains: [{ note: '', kind: 'news' }] });
    await ledger.undo(ERASED_MS);
    expect(await dump(name)).toMatchObject({ damaged: [], pages, domains });
  });

  test('of a page and a domain stay as long as an entry needs them', async () => {
    const name = named();
    const ledger = await withCanary(name);
    await tear(name, ledger, (row) => !('changes' in row) && isOfCanary(row));
    await ledger.erase({ by: 'domain', domain: 'blog0.example' }, ERASED_AT);
    expect((await dump(name)).damaged).toMatchObject([{ store: 'pages' }, { store: 'domains' }]);
    await ledger.erase({ by: 'lastSeen', before: at(1) }, at(101));
    expect((await dump(name)).damaged).toEqual([]);
  });

  test('are forgotten by age too', async () => {
    const name = named();
    const told: string[] = [];
    const ledger = await withCanary(name, { forgetters: [async (before) => void told.push(before)] });
    await tear(name, ledger, isOfCanary);
    await ledger.tidy(3, NOW_MS + 20 * 86_400_000);
    expect(await bytes(name)).toContain(CANARY);
    await ledger.tidy(3, NOW_MS + 120 * 86_400_000);
    expect(await bytes(name)).not.toContain(CANARY);
    expect(told).toEqual([new Date(NOW_MS + 120 * 86_400_000).toISOString()]);
  });
});

describe('retention', () => {
  test('what is older goes at once and without a trace, at most once a day; the rest stays', async () => {
    const name = named();
    const told: string[] = [];
    const ledger = await withCanary(name, { forgetters: [async (before) => void told.push(before)] });
    await ledger.sayOfDomain('canary.example', { kind: null }, at(4), byTables);
    for (let page = 0; page < 450; page += 1)
      await keep(ledger, { host: 1, page, load: page, minute: 2, rels: [null] });
    const later = Date.parse('2027-05-20T09:01:30.000Z');
    await ledger.tidy(null, later);
    await ledger.tidy(12, later);
    expect((await dump(name)).entries).toHaveLength(452);
    expect(told).toEqual([]);
    // Six months after the canary was seen, and not yet six after the others were.
    await ledger.tidy(6, later - 60_000);
    expect((await dump(name)).entries).toHaveLength(451);
    expect(await bytes(name)).not.toContain(CANARY);
    expect(await ledger.undoables(later)).toEqual([]);
    expect(told).toHaveLength(1);
    await ledger.tidy(6, later + 3_600_000);
    expect((await dump(name)).entries).toHaveLength(451);
    await ledger.tidy(6, later + 86_400_000);
    expect(await dump(name)).toMatchObject({ entries: [], pages: [], tombstones: [] });
  });
});

describe('what the user says', () => {
  test('of an entry survives every later look, and one that shows no link', async () => {
    const ledger = await open(named());
    const look = { host: 0, page: 0, minute: 0, load: 1, rels: [null] };
    await keep(ledger, look);
    const [entry] = (await ledger.newest({}, 1)).entries;
    const said = { note: 'asked them', tags: ['outreach', 'paid'] };
    await ledger.sayOfEntry(entryKey(entry as Entry), said, at(1));
    await keep(ledger, { ...look, load: 2, minute: 2, rels: ['nofollow'] });
    await keep(ledger, { ...look, load: 3, minute: 3, rels: [undefined, null] });
    const all = (await ledger.newest({}, 9)).entries;
    expect(all.find(({ targetKey }) => targetKey.endsWith('/a'))).toMatchObject({ ...said, notedAt: at(1) });
  });

  test('of a kind reaches every entry of the domain and later ones, until it is taken back', async () => {
    const ledger = await open(named());
    const kinds = async () => (await ledger.newest({}, 9)).entries.map((entry) => entry.sourceKind);
    await keep(ledger, { host: 0, page: 0, load: 1, minute: 0, rels: [null] });
    await ledger.sayOfDomain('blog0.example', { kind: 'news' }, at(1), byTables);
    await keep(ledger, { host: 0, page: 1, load: 2, minute: 2, rels: [null] });
    expect(await kinds()).toEqual(['news', 'news']);
    await ledger.sayOfDomain('blog0.example', { kind: null }, at(3), byTables);
    expect(await kinds()).toEqual(['unknown', 'unknown']);
    expect(await ledger.wordsOf('blog0.example')).toMatchObject({ kind: null, kindAt: at(3) });
  });

  test('an ignored domain is left out of lists and counts, later entries too, and comes back', async () => {
    const ledger = await open(named());
    await keep(ledger, { host: 0, page: 0, load: 1, minute: 0, rels: [null, 'ugc'] });
    await keep(ledger, { host: 1, page: 0, load: 2, minute: 1, rels: [null] });
    await ledger.sayOfDomain('blog0.example', { ignored: true }, at(2), byTables);
    await keep(ledger, { host: 0, page: 1, load: 3, minute: 3, rels: [null] });
    const listed = async (withIgnored: boolean) => [
      (await ledger.newest({ withIgnored }, 9)).entries.length,
      await ledger.count({ withIgnored }),
    ];
    expect(await listed(false)).toEqual([1, 1]);
    expect(await listed(true)).toEqual([4, 4]);
    expect([await ledger.count({ type: 'ugc' }), await ledger.count({ type: 'follow' })]).toEqual([0, 1]);
    expect(await ledger.ignoredDomains()).toEqual(['blog0.example']);
    await ledger.sayOfDomain('blog0.example', { ignored: false }, at(4), byTables);
    expect(await listed(false)).toEqual([4, 4]);
    expect([await ledger.count({ type: 'ugc' }), await ledger.count({ type: 'follow' })]).toEqual([1, 3]);
  });

  test('corrections that were kept elsewhere are taken over once, and never over a newer word', async () => {
    const name = named();
    let stored: Record<string, 'news' | 'blog'> | null = { 'blog0.example': 'news', 'blog1.example': 'blog' };
    let stops = true;
    const formerKinds = {
      get: async () => stored,
      remove: async () => {
        if (stops) throw new Error('stopped');
        stored = null;
      },
    };
    await expect(open(name, { formerKinds })).rejects.toThrow('stopped');
    const plain = await open(name);
    await plain.sayOfDomain('blog1.example', { kind: null }, at(1), byTables);
    plain.close();
    stops = false;
    const ledger = await open(name, { formerKinds });
    expect(stored).toBeNull();
    expect(await ledger.wordsOf('blog0.example')).toMatchObject({ kind: 'news', kindAt: null });
    expect(await ledger.wordsOf('blog1.example')).toMatchObject({ kind: null, kindAt: at(1) });
    await keep(ledger, { host: 0, page: 0, load: 1, minute: 2, rels: [null] });
    expect((await ledger.newest({}, 1)).entries).toMatchObject([{ sourceKind: 'news' }]);
  });
});
