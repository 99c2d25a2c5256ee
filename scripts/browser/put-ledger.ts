// Puts a known ledger into a browser, with the totals that counting it gives: links of many days without looking at
// pages for as long.
import type { TrackedSite } from '../../src/core/facts';
import type { Entry } from '../../src/core/ledger/entry';
import { addToTally, type Tally } from '../../src/core/ledger/tally-totals';
import { addSum, addToSums, DISTINCT, keptOf, sumsIn } from '../../src/core/ledger/totals';
import type { Driver } from './driver';

/** Tracks these sites and no others, and fills the empty ledger. */
export async function putLedger(
  driver: Driver,
  sites: readonly TrackedSite[],
  entries: readonly Entry[],
): Promise<void> {
  await driver.inExtension((list: unknown) => chrome.storage.local.set({ sites: { version: 1, sites: list } }), sites);
  // The product itself makes its database.
  const made = await driver.openExtensionPage('dashboard/index.html#/links');
  await made.waitFor(() => document.querySelector('main')?.dataset.state === 'empty', { what: 'the empty ledger' });
  await made.close();
  await driver.inExtension(
    (text: string) =>
      new Promise<void>((done, fail) => {
        const rows = JSON.parse(text);
        const open = indexedDB.open('backlight');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const writing = open.result.transaction(['entries', 'sums', 'totals', 'ranks'], 'readwrite');
          for (const store of ['entries', 'sums', 'totals'])
            for (const row of rows[store]) writing.objectStore(store).put(row);
          for (const key of rows.ranks) writing.objectStore('ranks').put(1, key);
          writing.onabort = () => fail(writing.error);
          writing.oncomplete = () => {
            open.result.close();
            done();
          };
        };
      }),
    JSON.stringify({ entries, ...totalsOf(entries) }),
  );
}

function totalsOf(entries: readonly Entry[]): { sums: unknown[]; totals: unknown[]; ranks: unknown[] } {
  const tally: Tally = new Map();
  for (const one of entries) addToTally(tally, one, 1);
  const counted = sumsIn(tally);
  const totals: unknown[] = [];
  const ranks: unknown[] = [];
  for (const [kind, values] of tally) {
    if (keptOf(kind) === 'few') continue;
    for (const [value, scopes] of values) {
      totals.push({ kind, value, counts: Object.fromEntries(scopes) });
      if (keptOf(kind) !== 'many') continue;
      for (const [scope, count] of scopes) {
        addSum(counted, scope, DISTINCT, kind, 1);
        ranks.push([scope, kind, -count, value]);
      }
    }
  }
  const sums = [...counted].map(([scope, by]) => addToSums(undefined, scope, by));
  return { sums, totals, ranks };
}
