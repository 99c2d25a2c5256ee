// A ledger as an older Backlight left it, from the frozen samples, in a real browser's database; and what became of it.
import { readFileSync } from 'node:fs';
import { type Entry, LEDGER_SCHEMA } from '../../src/core/ledger/entry';
import { migrateEntry } from '../../src/core/ledger/migrate-entry';
import { addToTally, type Tally } from '../../src/core/ledger/tally-totals';
import { keptOf } from '../../src/core/ledger/totals';
import type { Driver } from '../browser/driver';

export type Rows = readonly Record<string, unknown>[];

/** The sample's first entry on so many pages. */
export function oldRows(schema: number, count: number): Rows {
  const { entries } = JSON.parse(readFileSync(`test/fixtures/ledger-schema-${schema}.json`, 'utf8'));
  return Array.from({ length: count }, (_, at) => ({
    ...entries[0],
    sourceUrl: `https://blog.example/${String(at).padStart(6, '0')}`,
  }));
}

/**
 * Makes the database and leaves it open; the page that holds it lets go when somebody wants to upgrade.
 * @param version of the database, where it is not that of the rows
 */
export async function makeOld(driver: Driver, rows: Rows, schema: number, version = schema): Promise<void> {
  await driver.inExtension(
    (text: string, number: number) =>
      new Promise<void>((done, fail) => {
        const held = globalThis as { upgradeBegins?: Promise<void> };
        indexedDB.deleteDatabase('backlight');
        const open = indexedDB.open('backlight', number);
        open.onerror = () => fail(open.error);
        open.onupgradeneeded = () => {
          const entries = open.result.createObjectStore('entries', { keyPath: ['siteId', 'sourceUrl', 'targetKey'] });
          entries.createIndex('sourceUrl', 'sourceUrl');
          entries.createIndex('lastSeen', 'lastSeen');
          entries.createIndex('site', ['siteId', 'lastSeen']);
          entries.createIndex('type', ['type', 'lastSeen']);
          entries.createIndex('siteType', ['siteId', 'type', 'lastSeen']);
        };
        open.onsuccess = () => {
          const database = open.result;
          held.upgradeBegins = new Promise((begins) => {
            database.onversionchange = () => {
              database.close();
              begins();
            };
          });
          const writing = database.transaction('entries', 'readwrite', { durability: 'strict' });
          for (const row of JSON.parse(text)) writing.objectStore('entries').put(row);
          writing.onabort = () => fail(writing.error);
          writing.oncomplete = () => done();
        };
      }),
    JSON.stringify(rows),
    version,
  );
}

/** Resolves the moment the browser tells that somebody upgrades. */
export function upgradeBegins(driver: Driver): Promise<void> {
  return driver.inExtension(() => (globalThis as { upgradeBegins?: Promise<void> }).upgradeBegins);
}

export interface Seen {
  readonly version: number;
  /** Rows by store. */
  readonly counts: Readonly<Record<string, number>>;
  readonly indexes: number;
  readonly entries: Rows;
}

/** The database as it is on disk, whatever its version; nothing of ours opens it. */
export async function seenThere(driver: Driver): Promise<Seen> {
  const text = await driver.inExtension(
    () =>
      new Promise<string>((done, fail) => {
        const open = indexedDB.open('backlight');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const database = open.result;
          const names = [...database.objectStoreNames];
          const reading = database.transaction(names);
          const counting = names.map((name) => [name, reading.objectStore(name).count()] as const);
          const entries = reading.objectStore('entries').getAll();
          const indexes = reading.objectStore('entries').indexNames.length;
          reading.oncomplete = () => {
            const counts = Object.fromEntries(counting.map(([name, { result }]) => [name, result]));
            database.close();
            done(JSON.stringify({ version: database.version, counts, indexes, entries: entries.result }));
          };
        };
      }),
  );
  return JSON.parse(text);
}

/** @returns what is neither the old ledger nor the new one, whole */
export function mixed(seen: Seen, old: Rows, schema: number): string[] {
  const wrong: string[] = [];
  const same = (what: string, there: unknown, expected: unknown): void => {
    if (JSON.stringify(there) !== JSON.stringify(expected)) wrong.push(`${what} in version ${seen.version}`);
  };
  if (seen.version === schema) {
    same('other stores', seen.counts, { entries: old.length });
    same('other indexes', seen.indexes, 5);
    same('other entries', seen.entries, old);
    return wrong;
  }
  same('another version', seen.version, LEDGER_SCHEMA);
  const [by] = Object.keys((seen.entries[0] as Entry | undefined)?.timesSeenBy ?? {});
  const now = old.map((row) => migrateEntry({ ...row }, schema, LEDGER_SCHEMA, by ?? '') as Entry);
  same('other entries', seen.entries.map(sorted), now.map(sorted));
  same('other indexes', seen.indexes, 6);
  const { meta, totals, ranks } = seen.counts;
  same('other totals', { meta, ...{ totals, ranks } }, { meta: 1, ...totalsOf(now) });
  return wrong;
}

function sorted(row: object): unknown {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How many rows the totals of these entries have. */
function totalsOf(entries: readonly Entry[]): { totals: number; ranks: number } {
  const tally: Tally = new Map();
  for (const entry of entries) addToTally(tally, entry, 1);
  let [totals, ranks] = [0, 0];
  for (const [kind, values] of tally) {
    if (keptOf(kind) === 'few') continue;
    totals += values.size;
    if (keptOf(kind) === 'many') for (const scopes of values.values()) ranks += scopes.size;
  }
  return { totals, ranks };
}
