// What the ledger knows of itself.
import type { Database, LedgerMeta } from './shape';
import { writing } from './write';

export async function readMeta(database: Database): Promise<LedgerMeta> {
  const meta = await database.get('meta', 'ledger');
  if (!meta) throw new Error('The ledger has lost its own name.');
  return meta;
}

/** Notes that the small store remembers this ledger. */
export function setMarked(database: Database): Promise<void> {
  return writing(database, async (transaction) => {
    const store = transaction.objectStore('meta');
    const meta = await store.get('ledger');
    if (meta && !meta.marked) await store.put({ ...meta, marked: true });
  });
}
