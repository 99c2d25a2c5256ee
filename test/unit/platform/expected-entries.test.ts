// Lists go into the store whole, and never over what is known.
import 'fake-indexeddb/auto';
import { expect, test } from '@jest/globals';
import { sortLinks } from '../../../src/core/import/sort-links';
import { spellingOf } from '../../../src/core/url/spelling';
import { openLedger } from '../../../src/platform/stores/ledger';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

const sites = [site('example.com')];
const link = (source: string, target: string | null, siteOnly = false) => ({
  number: 2,
  source: new URL(source),
  siteOnly,
  target: target === null ? null : new URL(target),
  anchorText: '',
  pageTitle: '',
  rel: null,
  firstSeen: null,
  lastSeen: null,
});
const entriesOf = (...links: ReturnType<typeof link>[]) =>
  sortLinks(links, {
    sites,
    toSite: sites[0] ?? null,
    spelling: spellingOf({ added: [], off: [] }),
    now: '2026-11-01T00:00:00.000Z',
    kindOf: () => ({ kind: 'unknown', name: null }),
  }).entries;

test('what is known stays as it is; the rest is added once, and a look takes it from there', async () => {
  const ledger = await openLedger('expected');
  await ledger.keep(merging(scan([finding()]), 'load', sites));
  const [seen] = (await ledger.newest({}, 10)).entries;
  const entries = entriesOf(
    link('https://blog.example/post', 'https://example.com/page'),
    link('https://blog.example/post', null),
    link('https://blog.example/', null, true),
    link('https://other.example/1', 'https://example.com/page'),
    link('https://other.example/2', null),
    link('https://third.example/', null, true),
  );
  expect(await ledger.knownOf(entries)).toBe(3);
  expect(await ledger.addExpected(entries)).toBe(3);
  expect(await ledger.addExpected(entries)).toBe(0);
  expect(await ledger.count()).toBe(4);
  expect((await ledger.newest({}, 10)).entries[0]).toEqual(seen);

  const look = (url: string, load: string) => ledger.keep(merging(scan([finding()], { url }), load, sites));
  await look('https://other.example/2', 'second');
  await look('https://third.example/anywhere', 'third');
  const after = (await ledger.newest({}, 10)).entries.map(({ sourceUrl, status }) => `${sourceUrl} ${status}`);
  expect(after.sort()).toEqual([
    'https://blog.example/post live',
    'https://other.example/1 expected',
    'https://other.example/2 live',
    'https://third.example/anywhere live',
  ]);
  ledger.close();
});

test('what the user said of a domain holds for what a list says is there', async () => {
  const ledger = await openLedger('expected of ignored');
  const byTables = () => ({ kind: 'unknown', name: null });
  await ledger.sayOfDomain('other.example', { ignored: true, kind: 'news' }, '2026-11-02T00:00:00.000Z', byTables);
  await ledger.addExpected(entriesOf(link('https://other.example/1', 'https://example.com/page')));
  const { entries } = await ledger.newest({ withIgnored: true }, 10);
  expect(entries).toMatchObject([{ status: 'expected', ignored: true, sourceKind: 'news' }]);
  expect((await ledger.recount(NOW)).wrong).toEqual([]);
  ledger.close();
});
