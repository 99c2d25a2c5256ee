// Makes the stores, and brings those of older schemas to today's shape. All of it within the browser's own upgrade:
// killed half-way, nothing has changed.

import type { Entry } from '../../../core/ledger/entry';
import { LEDGER_SCHEMA } from '../../../core/ledger/entry';
import { migrateEntry } from '../../../core/ledger/migrate-entry';
import { recountTotals } from './recount';
import type { Database, Upgrading } from './shape';

/** @param from the schema that is there; 0: none */
export async function upgrade(database: Database, from: number, transaction: Upgrading): Promise<void> {
  if (from < 1) createEntries(database);
  if (from < 3) await addMemory(database, transaction);
  if (from > 0 && from < 3) await migrateEntries(transaction, from);
  // Schema 4 counts more than those before it.
  if (from > 0) await recountTotals(transaction);
}

function createEntries(database: Database): void {
  const entries = database.createObjectStore('entries', { keyPath: ['siteId', 'sourceUrl', 'targetKey'] });
  entries.createIndex('sourceUrl', 'sourceUrl');
  // Each list is newest first, so every index that filters ends with lastSeen.
  entries.createIndex('lastSeen', 'lastSeen');
  entries.createIndex('site', ['siteId', 'lastSeen']);
  entries.createIndex('type', ['type', 'lastSeen']);
  entries.createIndex('siteType', ['siteId', 'type', 'lastSeen']);
}

/** Schema 3: what is kept of pages and of the ledger itself, and the running totals. */
async function addMemory(database: Database, transaction: Upgrading): Promise<void> {
  transaction.objectStore('entries').createIndex('domain', ['referringDomain', 'lastSeen']);
  database.createObjectStore('pages', { keyPath: 'pageUrl' });
  database.createObjectStore('sums', { keyPath: 'scope' });
  database.createObjectStore('totals', { keyPath: ['kind', 'value'] });
  database.createObjectStore('ranks');
  database.createObjectStore('damaged', { autoIncrement: true });
  const meta = database.createObjectStore('meta', { keyPath: 'key' });
  database.createObjectStore('staged', { keyPath: ['section', 'key'] });
  await meta.put({ key: 'ledger', id: crypto.randomUUID(), salt: crypto.randomUUID(), marked: false });
  createUserStores(database);
}

/** What the user says, takes back, erases; and what that leaves to be done. */
function createUserStores(database: Database): void {
  database.createObjectStore('domains', { keyPath: 'domain' });
  database.createObjectStore('undo', { keyPath: 'key' });
  database.createObjectStore('undoRows', { autoIncrement: true });
  database.createObjectStore('tombstones', { keyPath: 'hash' });
  database.createObjectStore('chores', { keyPath: 'key' });
}

async function migrateEntries(transaction: Upgrading, from: number): Promise<void> {
  const ledgerId = (await transaction.objectStore('meta').get('ledger'))?.id ?? '';
  const entries = transaction.objectStore('entries');
  for (let cursor = await entries.openCursor(); cursor; cursor = await cursor.continue()) {
    await cursor.update(migrateEntry({ ...cursor.value }, from, LEDGER_SCHEMA, ledgerId) as Entry);
  }
}
