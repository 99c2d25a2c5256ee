// Read in whatever order is fastest, an export's rows are those, and in the order, that reading them one after the other
// gives.
import 'fake-indexeddb/auto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Listed } from '../../../dashboard/links/export/export-findings';
import { isReadWhole, readWhole } from '../../../dashboard/links/export/read-whole';
import { type Entry, entryKey } from '../../../src/core/ledger/entry';
import { type Ledger, type LedgerFilter, openLedger } from '../../../src/platform/stores/ledger';
import { finding, merging, scan, site } from '../../fakes/records';

const sites = [site('example.com'), site('rival.org', 'rival')];
const nameOf = (entry: Entry): string => entryKey(entry).join(' ');

/** A few links a page, several pages a minute, some of domains that are ignored. */
async function someLedger(name: string): Promise<Ledger> {
  const ledger = await openLedger(name);
  await ledger.sayOfDomain('ignored.example', { ignored: true }, '2026-11-01T09:00:00.000Z', () => ({
    kind: 'unknown',
    name: null,
  }));
  for (let page = 0; page < 30; page += 1) {
    const links = Array.from({ length: 1 + (page % 4) }, (_, at) => {
      const of = sites[(page + at) % 2];
      return finding({ href: `https://${of?.host}/${(page * 7 + at) % 11}`, rel: at % 2 ? 'ugc' : null }, of);
    });
    const url = `https://${page % 5 ? 'blog' : 'ignored'}.example/${(page * 13) % 30}`;
    const made = scan(links, { url, scannedAt: `2026-11-20T09:0${page % 6}:00.000Z` });
    await ledger.keep(merging({ ...made, page: { ...made.page, domain: new URL(url).host } }, `load-${page}`, sites));
  }
  return ledger;
}

async function read(ledger: Ledger, what: Listed, textOf: (entry: Entry) => string | null = nameOf): Promise<string[]> {
  const texts: string[] = [];
  for await (const some of readWhole(ledger, what, textOf, () => {}, new AbortController().signal))
    texts.push(...some.texts());
  return texts;
}

const filters: readonly LedgerFilter[] = [
  {},
  { siteId: sites[1]?.id },
  { type: 'ugc' },
  { siteId: sites[0]?.id, type: 'follow' },
  { withIgnored: true },
];

test('by a filter: as the ledger lists it', async () => {
  const ledger = await someLedger('whole-by-filter');
  for (const filter of filters) {
    const { entries } = await ledger.newest(filter, 1_000);
    expect(entries.length).toBeGreaterThan(3);
    expect(await read(ledger, { filter })).toEqual(entries.map(nameOf));
  }
  const isFollow = (entry: Entry) => (entry.type === 'follow' ? nameOf(entry) : null);
  const { entries } = await ledger.newest({ type: 'follow' }, 1_000);
  expect(await read(ledger, { filter: {} }, isFollow)).toEqual(entries.map(nameOf));
  ledger.close();
});

test('by their keys: in the order of these, without those that are gone', async () => {
  const ledger = await someLedger('whole-by-keys');
  const { entries } = await ledger.newest({ withIgnored: true }, 1_000);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...entries]), async (wanted) => {
      const keys = wanted.map(entryKey);
      const gone = ['domain:example.com', 'https://gone.example/', 'https://example.com/'] as const;
      expect(await read(ledger, { keys: [gone, ...keys] })).toEqual(wanted.map(nameOf));
    }),
    { numRuns: 50 },
  );
  ledger.close();
});

test('cancelled, it gives nothing', async () => {
  const ledger = await someLedger('whole-cancelled');
  const life = new AbortController();
  const texts: string[] = [];
  const said = (rows: number): void => {
    expect(rows).toBeGreaterThan(0);
    life.abort();
  };
  for await (const some of readWhole(ledger, { filter: {} }, nameOf, said, life.signal)) texts.push(...some.texts());
  expect(texts).toEqual([]);
  ledger.close();
});

test('only most of a ledger that fits into memory is read like this', async () => {
  const of = (all: number, wanted: number, byKeys = false, inWords = true): Promise<boolean> => {
    const ledger = { count: async (filter: LedgerFilter) => (filter.withIgnored ? all : wanted) } as unknown as Ledger;
    return isReadWhole(ledger, byKeys ? { keys: new Array(wanted) } : { filter: {} }, inWords);
  };
  expect(await of(100_000, 100_000)).toBe(true);
  expect(await of(100_000, 30_000)).toBe(false);
  expect(await of(100_000, 30_000, true)).toBe(true);
  expect(await of(100_000, 10_000, true)).toBe(false);
  expect(await of(1_000_000, 1_000_000)).toBe(false);
  expect(await of(1_000, 1_000)).toBe(false);
  expect(await of(100_000, 100_000, false, false)).toBe(false);
  expect(await of(50_000, 50_000, false, false)).toBe(true);
});
