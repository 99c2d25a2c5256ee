// What the user says of an entry or of a domain, with the time of the word. A domain's word reaches its entries in the
// same transaction.
import { type DomainChange, type DomainWords, unsaid, withWords } from '../../../core/ledger/domain-words';
import type { Entry, EntryKey } from '../../../core/ledger/entry';
import { correctKind, type KindByTables } from '../../../core/source/correct-kind';
import type { Database } from './shape';
import { writeEntries, writing } from './write';

/** Notes something on an entry; one that is gone meanwhile stays gone. */
export function sayOfEntry(
  database: Database,
  key: EntryKey,
  words: Pick<Entry, 'note' | 'tags'>,
  at: string,
): Promise<void> {
  return writing(database, async (transaction) => {
    const before = await transaction.objectStore('entries').get([...key] as [string, string, string]);
    if (before) await writeEntries(transaction, [{ before, after: { ...before, ...words, notedAt: at } }]);
  });
}

/** What the user has said of a domain. */
export async function wordsOf(database: Database, domain: string): Promise<DomainWords> {
  return (await database.get('domains', domain)) ?? unsaid(domain);
}

/** Every domain that is left out of the lists. */
export async function ignoredDomains(database: Database): Promise<string[]> {
  return (await database.getAll('domains')).filter(({ ignored }) => ignored).map(({ domain }) => domain);
}

/**
 * Says something of a domain.
 * @param byTables decides again where a kind is taken back
 */
export function sayOfDomain(
  database: Database,
  domain: string,
  change: DomainChange,
  at: string,
  byTables: KindByTables,
): Promise<void> {
  return writing(database, async (transaction) => {
    const domains = transaction.objectStore('domains');
    const words = withWords((await domains.get(domain)) ?? unsaid(domain), change, at);
    await domains.put(words);
    if (change.ignored === undefined && change.kind === undefined) return;
    const range = IDBKeyRange.bound([domain], [domain, '\uFFFF']);
    const entries = await transaction.objectStore('entries').index('domain').getAll(range);
    const writes = entries.map((before) => {
      const kind = change.kind === undefined ? null : correctKind(byTables(before), change.kind);
      const corrected = kind && { sourceKind: kind.kind, sourceName: kind.name };
      return { before, after: { ...before, ...corrected, ignored: words.ignored } };
    });
    await writeEntries(transaction, writes);
  });
}
