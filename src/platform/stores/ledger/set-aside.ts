// Rows that are none, as a failing disk leaves them: one of them could stop every list that meets it. They are set aside
// as they are, and what can be read goes on.
import * as v from 'valibot';
import { domainWordsSchema } from '../../../core/ledger/domain-words';
import { entrySchema } from '../../../core/ledger/entry';
import { pageMemorySchema } from '../../../core/ledger/page-memory';
import type { UndoableStore, Writing } from './shape';
import { walkStore } from './walk-store';

const schemas: Readonly<Record<UndoableStore, v.GenericSchema>> = {
  entries: entrySchema,
  pages: pageMemorySchema,
  domains: domainWordsSchema,
};

/**
 * The totals are not told of it: whoever calls this counts anew.
 * @param at ISO 8601
 * @returns how many rows were set aside
 */
export async function setAside(transaction: Writing, at: string): Promise<number> {
  let count = 0;
  for (const store of Object.keys(schemas) as UndoableStore[]) {
    const found: { readonly key: IDBValidKey; readonly row: unknown }[] = [];
    await walkStore(transaction.objectStore(store), (row, key) => {
      if (!v.is(schemas[store], row)) found.push({ key, row });
    });
    for (const { key, row } of found) {
      await transaction.objectStore('damaged').add({ store, at, row });
      await transaction.objectStore(store).delete(key as never);
    }
    count += found.length;
  }
  return count;
}
