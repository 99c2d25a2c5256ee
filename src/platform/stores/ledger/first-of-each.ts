// Which sites or domains the ledger knows, by one entry each: the index is stepped through value by value.
import type { Entry } from '../../../core/ledger/entry';
import type { Database } from './shape';

/**
 * @param index of pairs: the value, then the time
 * @param from only values that begin so
 */
export async function firstOfEach(
  database: Database,
  index: 'site' | 'domain',
  from: string,
  limit: number,
): Promise<Entry[]> {
  const found: Entry[] = [];
  const source = database.transaction('entries').store.index(index);
  const range = IDBKeyRange.bound([from], [`${from}\uFFFF`]);
  let cursor = await source.openCursor(range);
  while (cursor && found.length < limit) {
    found.push(cursor.value);
    cursor = await cursor.continue([cursor.key[0], '\uFFFF']);
  }
  return found;
}
