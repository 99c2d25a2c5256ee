// The browser has no room left, at any write of a scan or an import: no half record, what was there is read on, and the next scan
// that finds room is kept as if nothing had been. IndexedDB is a stand-in here, whose nth write fails.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from '@jest/globals';
import { openDB } from 'idb';
import { entryKey, LEDGER_SCHEMA } from '../../../src/core/ledger/entry';
import { WHOLE_LEDGER } from '../../../src/core/ledger/total-kinds';
import { UNDO_MS } from '../../../src/core/ledger/undo';
import { kindByTables } from '../../../src/core/source/kind-by-tables';
import { stageBackup } from '../../../src/platform/backup/import-backup';
import { makeBackup } from '../../../src/platform/backup/make-backup';
import { type Ledger, openLedger } from '../../../src/platform/stores/ledger';
import { storeNames } from '../../../src/platform/stores/ledger/shape';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

const sites = [site('example.com')];
const { put, add } = IDBObjectStore.prototype;
const haveRoom = (): void => void Object.assign(IDBObjectStore.prototype, { put, add });
afterEach(haveRoom);

/** From the nth write on there is no room. */
function failFrom(nth: number): () => number {
  let writes = 0;
  const failing = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, ...row) {
      writes += 1;
      if (writes > nth) throw new DOMException('no room', 'QuotaExceededError');
      return write.apply(this, row);
    };
  Object.assign(IDBObjectStore.prototype, { put: failing(put), add: failing(add) });
  return () => writes;
}

async function dump(name: string): Promise<string> {
  const database = await openDB(name, LEDGER_SCHEMA);
  const rows = await Promise.all(storeNames.map((store) => database.getAll(store)));
  database.close();
  return JSON.stringify(rows);
}

const keep = (ledger: Ledger, load: string, links: readonly string[]): Promise<unknown> =>
  ledger.keep(
    merging(
      scan(
        links.map((href) => finding({ href })),
        { scannedAt: load === 'a' ? NOW : '2026-11-21T09:00:00.000Z' },
      ),
      load,
      sites,
    ),
  );

test('no room as it is opened, and something is due: it opens and is read, and what is due is done next time', async () => {
  const name = 'full-at-opening';
  const ledger = await openLedger(name, { nowMs: Date.parse(NOW) });
  await keep(ledger, 'a', ['https://example.com/1', 'https://example.com/2']);
  const [one] = (await ledger.newest({}, 1)).entries;
  await ledger.erase({ by: 'entries', keys: one ? [entryKey(one)] : [] }, NOW);
  ledger.close();
  const later = { nowMs: Date.parse(NOW) + UNDO_MS };
  failFrom(0);
  const full = await openLedger(name, later);
  expect((await full.newest({}, 9)).entries).toHaveLength(1);
  full.close();
  haveRoom();
  const again = await openLedger(name, later);
  expect(await again.undoables(Date.parse(NOW))).toEqual([]);
});

test('no room at the nth write of a scan, for every n', async () => {
  const name = 'quota';
  const ledger = await openLedger(name);
  await keep(ledger, 'a', ['https://example.com/1', 'https://example.com/2']);
  const before = await dump(name);
  const next = ['https://example.com/1', 'https://example.com/3'];
  let failures = 0;
  for (let nth = 0; ; nth += 1) {
    const writes = failFrom(nth);
    const kept = await keep(ledger, 'b', next).then(
      () => true,
      (error: Error) => {
        expect(error.name).toBe('QuotaExceededError');
        return false;
      },
    );
    haveRoom();
    if (kept) {
      expect(writes()).toBeLessThanOrEqual(nth);
      break;
    }
    failures += 1;
    expect(await dump(name)).toBe(before);
    expect((await ledger.newest({}, 9)).entries).toHaveLength(2);
  }
  expect(failures).toBeGreaterThan(5);
  expect((await ledger.newest({}, 9)).entries).toHaveLength(3);
  expect((await ledger.recount(NOW)).wrong).toEqual([]);
});

test('no room to move what a scan has changed in the list by count: it is read as it stands, and moved later', async () => {
  const ledger = await openLedger('quota-ranks');
  await keep(ledger, 'a', ['https://example.com/1']);
  const top = async () => (await ledger.top(WHOLE_LEDGER, 'target', 9)).map(({ value }) => value);
  expect(await top()).toEqual(['https://example.com/1']);
  await keep(ledger, 'b', ['https://example.com/1', 'https://example.com/2']);
  failFrom(0);
  expect(await top()).toEqual(['https://example.com/1']);
  haveRoom();
  expect(await top()).toEqual(['https://example.com/1', 'https://example.com/2']);
});

test('no room at the nth write of an import, for every n', async () => {
  const name = 'quota-import';
  const from = await openLedger('quota-from');
  await keep(from, 'a', ['https://example.com/1', 'https://example.com/2']);
  const { file } = await makeBackup(from, [], NOW);
  const ledger = await openLedger(name);
  await keep(ledger, 'b', ['https://example.com/1', 'https://example.com/3']);
  const staged = await stageBackup(ledger, [], file);
  if (staged instanceof Error) throw staged;
  const how = { mode: 'replace', withErased: false } as const;
  const before = await dump(name);
  let failures = 0;
  for (let nth = 0, full = true; full; nth += 1) {
    failFrom(nth);
    full = await ledger.applyImport(staged.importId, how, NOW, kindByTables).then(
      () => false,
      (error: Error) => {
        expect(error.name).toBe('QuotaExceededError');
        return true;
      },
    );
    haveRoom();
    if (!full) break;
    failures += 1;
    expect(await dump(name)).toBe(before);
  }
  expect(failures).toBeGreaterThan(5);
  expect((await ledger.newest({}, 9)).entries.map(({ targetKey }) => targetKey).toSorted()).toEqual([
    'https://example.com/1',
    'https://example.com/2',
  ]);
  expect((await ledger.recount(NOW)).wrong).toEqual([]);
});
