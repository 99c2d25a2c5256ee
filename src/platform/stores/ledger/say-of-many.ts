// What the user says of many entries or domains at once: one transaction, so that it can be taken back as one.
import { unsaid, withWords } from '../../../core/ledger/domain-words';
import type { EntryKey } from '../../../core/ledger/entry';
import { type ManyWords, withManyWords } from '../../../core/ledger/many-words';
import type { UndoLabel } from '../../../core/ledger/undo';
import type { Database } from './shape';
import { remember } from './undo-record';
import { writeEntries, writing } from './write';

const PIECE = 500;

/**
 * Says the same of many entries.
 * @returns of how many that changed something
 */
export function sayOfMany(
  database: Database,
  keys: readonly EntryKey[],
  words: ManyWords,
  at: string,
): Promise<number> {
  const undo: UndoLabel = { what: 'words', at };
  return writing(database, async (transaction) => {
    const entries = transaction.objectStore('entries');
    let changed = 0;
    for (let from = 0; from < keys.length; from += PIECE) {
      const found = await Promise.all(keys.slice(from, from + PIECE).map((key) => entries.get([...key])));
      const writes = found.flatMap((before) => {
        const after = before && withManyWords(before, words, at);
        return after ? [{ before, after }] : [];
      });
      if (writes.length > 0) await writeEntries(transaction, writes, undo);
      changed += writes.length;
    }
    return changed;
  });
}

/** Leaves domains out of the lists, or shows them again. */
export function ignoreDomains(
  database: Database,
  names: readonly string[],
  ignored: boolean,
  at: string,
): Promise<void> {
  const undo: UndoLabel = { what: 'ignore', at };
  return writing(database, async (transaction) => {
    const domains = transaction.objectStore('domains');
    const byDomain = transaction.objectStore('entries').index('domain');
    for (const domain of names) {
      const before = (await domains.get(domain)) ?? null;
      const after = withWords(before ?? unsaid(domain), { ignored }, at);
      const found = await byDomain.getAll(IDBKeyRange.bound([domain], [domain, '\uFFFF']));
      await writeEntries(
        transaction,
        found.map((entry) => ({ before: entry, after: { ...entry, ignored } })),
        undo,
      );
      await domains.put(after);
      await remember(transaction, undo, [{ store: 'domains', key: domain, before, after }]);
    }
  });
}
