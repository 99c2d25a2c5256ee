// Links that a list says are there go into the ledger, all of them or none. What is known already stays as it is: a look
// of our own says more than a list.
import type { IDBPObjectStore } from 'idb';
import type { DomainWords } from '../../../core/ledger/domain-words';
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { siteSource, UNKNOWN_TARGET } from '../../../core/ledger/unknown-target';
import { correctKind } from '../../../core/source/correct-kind';
import type { Database, Shape, StoreName, Writing } from './shape';
import { writeEntries, writing } from './write';

/** @returns how many were new */
export function addExpected(database: Database, entries: readonly Entry[]): Promise<number> {
  return writing(database, async (transaction) => {
    const known = await areKnown(transaction.objectStore('entries'), entries);
    const fresh = entries.filter((_, at) => !known[at]);
    const words = await wordsOn(transaction, fresh);
    await writeEntries(
      transaction,
      fresh.map((entry) => ({ before: null, after: asSaid(entry, words.get(entry.referringDomain)) })),
    );
    return fresh.length;
  });
}

/** How many of the entries are known already. */
export async function knownOf(database: Database, entries: readonly Entry[]): Promise<number> {
  const known = await areKnown(database.transaction('entries').store, entries);
  return known.filter(Boolean).length;
}

/** What the user has said of their domains. */
async function wordsOn(transaction: Writing, entries: readonly Entry[]): Promise<Map<string, DomainWords | undefined>> {
  const domains = [...new Set(entries.map(({ referringDomain }) => referringDomain))];
  const store = transaction.objectStore('domains');
  return new Map(await Promise.all(domains.map(async (domain) => [domain, await store.get(domain)] as const)));
}

function asSaid(entry: Entry, words: DomainWords | undefined): Entry {
  if (!words) return entry;
  const { kind, name } = correctKind({ kind: entry.sourceKind ?? '', name: entry.sourceName }, words.kind);
  return { ...entry, ignored: words.ignored, sourceKind: kind, sourceName: name };
}

type Entries = Pick<IDBPObjectStore<Shape, StoreName[], 'entries', 'readonly' | 'readwrite'>, 'count' | 'index'>;

/** Of each entry, whether the ledger has it; of one that names no target, whether it has any in its place. */
function areKnown(store: Entries, entries: readonly Entry[]): Promise<boolean[]> {
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.targetKey !== UNKNOWN_TARGET) return (await store.count([...entryKey(entry)])) > 0;
      if (entry.sourceUrl !== siteSource(entry.referringDomain))
        return (await store.count(within([entry.siteId, entry.sourceUrl]))) > 0;
      const ofDomain = await store.index('domain').getAll(within([entry.referringDomain]));
      return ofDomain.some(({ siteId }) => siteId === entry.siteId);
    }),
  );
}

/** Every key that begins so. */
function within(prefix: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, '\uFFFF']);
}
