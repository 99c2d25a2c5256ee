// Damaged rows go with what is erased: they hold its words as well as any other row. Nothing brings them back, for
// nothing could read them.
import type { Erasure } from '../../../core/ledger/erasure';
import { mayBeErased, type Torn } from '../../../core/ledger/may-be-erased';
import type { UndoLabel } from '../../../core/ledger/undo';
import { domainIsNeeded, forgetUnneeded, type Place, pageIsNeeded } from './forget-unneeded';
import { noteForgotten } from './forgotten';
import type { DamagedRow, Writing } from './shape';

/**
 * To be called when the entries are gone. Of entries the rows go that may be meant (core/ledger/may-be-erased.ts), with
 * the memory of their pages and domains; of pages and domains those that no entry needs.
 * @param at ISO 8601 of the erasure
 */
export async function dropDamaged(transaction: Writing, what: Erasure, at: string, undo?: UndoLabel): Promise<void> {
  const damaged = transaction.objectStore('damaged');
  const [rows, keys] = await Promise.all([damaged.getAll(), damaged.getAllKeys()]);
  // Mostly there is none.
  if (rows.length === 0) return;
  const isEntry = ({ store }: DamagedRow): boolean => store === 'entries';
  const gone = new Set(rows.filter((one) => isEntry(one) && mayBeErased(one.row, what)));
  const stay = rows.filter((one) => isEntry(one) && !gone.has(one));
  for (const one of rows) if (!isEntry(one) && !(await isNeeded(transaction, one, stay))) gone.add(one);
  if (gone.size === 0) return;
  for (const [nth, one] of rows.entries()) if (gone.has(one)) await damaged.delete(keys[nth] as number);
  // For good, and a copy may hold them as they were when they were whole.
  await noteForgotten(transaction, at);
  const places = [...gone].filter(isEntry).flatMap(({ row }) => placeOf(row as Torn | null));
  await forgetUnneeded(transaction, places, what.by === 'domain', undo);
}

/** @param stay damaged entries that are still there */
async function isNeeded(
  transaction: Writing,
  { store, row }: DamagedRow,
  stay: readonly DamagedRow[],
): Promise<boolean> {
  const isPage = store === 'pages';
  const name = (row as Torn | null)?.[isPage ? 'pageUrl' : 'domain'];
  if (typeof name !== 'string') return false;
  if (stay.some((one) => (one.row as Torn)[isPage ? 'sourceUrl' : 'referringDomain'] === name)) return true;
  return isPage ? pageIsNeeded(transaction, name) : domainIsNeeded(transaction, name);
}

/** Where it stood, as far as that can be read; a name that no page or domain has does no harm. */
function placeOf(row: Torn | null): Place[] {
  const { sourceUrl, referringDomain } = row ?? {};
  if (typeof sourceUrl !== 'string' && typeof referringDomain !== 'string') return [];
  return [{ sourceUrl: String(sourceUrl), referringDomain: String(referringDomain) }];
}
