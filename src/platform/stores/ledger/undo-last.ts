// Takes the last act back, whole or not at all, while its time lasts. What scans have seen meanwhile stays.
import type { DomainWords } from '../../../core/ledger/domain-words';
import { newestWords, withLaterWords } from '../../../core/ledger/domain-words';
import type { Entry } from '../../../core/ledger/entry';
import type { PageMemory } from '../../../core/ledger/page-memory';
import { reunite } from '../../../core/ledger/reunite';
import { canBeUndone, type UndoHeader } from '../../../core/ledger/undo';
import { type Database, type UndoableStore, type UndoRow, undoableStores, type Writing } from './shape';
import { clearUndo, dropUndo, fingerprint } from './undo-record';
import { type EntryWrite, writeEntries, writing } from './write';

/** What can be taken back now; null: nothing. */
export async function lastUndo(database: Database, nowMs: number): Promise<UndoHeader | null> {
  const header = await database.get('undo', 'last');
  return header && canBeUndone(header, nowMs) ? header : null;
}

/** Deletes a record whose time is over. */
export async function expireUndo(database: Database, nowMs: number): Promise<void> {
  const header = await database.get('undo', 'last');
  if (!header || canBeUndone(header, nowMs)) return;
  await writing(database, async (transaction) => {
    const now = await transaction.objectStore('undo').get('last');
    if (now && !canBeUndone(now, nowMs)) await dropUndo(transaction);
  });
}

/** @returns what was taken back; null where there was nothing, or too late */
export function undoLast(database: Database, nowMs: number): Promise<UndoHeader | null> {
  return writing(database, async (transaction) => {
    const header = await transaction.objectStore('undo').get('last');
    if (!header || !canBeUndone(header, nowMs)) return null;
    const pieces = transaction.objectStore('undoRows');
    for (const key of await pieces.getAllKeys()) {
      const piece = (await pieces.get(key)) ?? [];
      for (const store of undoableStores) {
        const ofStore = piece.filter((row) => row.store === store);
        if (ofStore.length > 0) await putBack[store](transaction, ofStore, header.at);
      }
    }
    await clearUndo(transaction);
    return header;
  });
}

type PutBack = (transaction: Writing, rows: readonly UndoRow[], at: string) => Promise<unknown>;

const putBack: Readonly<Record<UndoableStore, PutBack>> = {
  entries: async (transaction, rows, at) => {
    const entries = transaction.objectStore('entries');
    const writes = rows.map(async (row): Promise<EntryWrite> => {
      const now = (await entries.get(row.key as [string, string, string])) ?? null;
      const after = entryAfterUndo(row.before as Entry | null, now, row.after);
      const words = after && (await transaction.objectStore('domains').get(after.referringDomain));
      return { before: now, after: after && withLaterWords(after, words ?? undefined, at) };
    });
    // All in one go: what is kept in step with the entries is read and written once.
    await writeEntries(transaction, await Promise.all(writes));
  },
  pages: (transaction, rows) => Promise.all(rows.map((row) => putPageBack(transaction, row))),
  domains: (transaction, rows) => Promise.all(rows.map((row) => putDomainBack(transaction, row))),
};

async function putPageBack(transaction: Writing, row: UndoRow): Promise<void> {
  const pages = transaction.objectStore('pages');
  const now = await pages.get(row.key as string);
  const before = row.before as PageMemory | null;
  if (now && !isAsLeft(now, row.after)) {
    // Looked at since: what that look had to be compared with was not there.
    const linksBefore = now.linksBefore ?? (now.loadId === before?.loadId ? before?.linksBefore : before?.links);
    await pages.put({ ...now, linksBefore: linksBefore ?? null });
  } else await (before ? pages.put(before) : pages.delete(row.key as string));
}

async function putDomainBack(transaction: Writing, row: UndoRow): Promise<void> {
  const domains = transaction.objectStore('domains');
  const now = await domains.get(row.key as string);
  const before = row.before as DomainWords | null;
  // What the user has said since then is newer.
  const after = now && !isAsLeft(now, row.after) ? (before ? newestWords(now, before) : now) : before;
  await (after ? domains.put(after) : domains.delete(row.key as string));
}

/** A row that the act has changed or made, and that has changed since, stays: what was seen since is in it. */
function entryAfterUndo(before: Entry | null, now: Entry | null, after: string | null): Entry | null {
  if (!now || isAsLeft(now, after)) return before;
  return after === null && before ? reunite(before, now) : now;
}

function isAsLeft(now: Entry | PageMemory | DomainWords, after: string | null): boolean {
  return after !== null && fingerprint(now) === after;
}
