// A person's better knowledge of a domain's kind, written into what was found before.
import type { Database } from './shape';
import { writeEntries, writing } from './write';

/** Gives every entry of a referring domain the kind the user says it is. */
export function correctKind(database: Database, domain: string, kind: string): Promise<void> {
  return writing(database, async (transaction) => {
    const range = IDBKeyRange.bound([domain], [domain, '\uFFFF']);
    const entries = await transaction.objectStore('entries').index('domain').getAll(range);
    const writes = entries.map((before) => ({ before, after: { ...before, sourceKind: kind, sourceName: null } }));
    await writeEntries(transaction, writes);
  });
}
