// Takes an act back, whole or not at all, while its time lasts. What scans have seen meanwhile stays. It comes when it is
// asked for (index.ts).
import { type DomainWords, withLaterWords, wordsWithout } from '../../../core/ledger/domain-words';
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import type { PageMemory } from '../../../core/ledger/page-memory';
import { reunite } from '../../../core/ledger/reunite';
import { canBeUndone, type UndoHeader, type UndoLabel } from '../../../core/ledger/undo';
import { followWords } from './follow-words';
import { type Database, type UndoableStore, type UndoRow, undoableStores, type Writing } from './shape';
import { bury } from './tombstones';
import { clearUndo, fingerprint, piecesOf } from './undo-record';
import { type EntryWrite, writeEntries, writing } from './write';

/**
 * @param at of which act; without it the last one
 * @returns what was taken back; null where there was nothing, or too late
 */
export function undoAct(database: Database, nowMs: number, at?: string): Promise<UndoHeader | null> {
  return writing(database, async (transaction) => {
    const headers = (await transaction.objectStore('undo').getAll()).sort((a, b) => (a.at < b.at ? 1 : -1));
    const header = headers.find((one) => at === undefined || one.at === at);
    if (!header || !canBeUndone(header, nowMs)) return null;
    const pieces = transaction.objectStore('undoRows');
    const domains = new Set<string>();
    // Backwards: a row that an act changed twice is what it was before the first time.
    for (const key of (await pieces.getAllKeys(piecesOf(header.key))).reverse()) {
      const piece = (await pieces.get(key)) ?? [];
      for (const store of undoableStores) {
        const ofStore = piece.filter((row) => row.store === store);
        if (ofStore.length > 0) await putBack[store](transaction, ofStore, header);
        if (store === 'domains') for (const row of ofStore) domains.add(row.key as string);
      }
    }
    // Links that a look has seen meanwhile are in no record.
    await followWords(transaction, [...domains]);
    await clearUndo(transaction, header.key);
    await spellAgain(transaction, header);
    return header;
  });
}

/** Rows of before another spelling follow it with the next look. */
async function spellAgain(transaction: Writing, { spelledBy }: UndoHeader): Promise<void> {
  const metas = transaction.objectStore('meta');
  const meta = await metas.get('ledger');
  if (!meta || meta.spelledBy === spelledBy) return;
  const { spelledBy: _, ...rest } = meta;
  await metas.put(rest);
}

type PutBack = (transaction: Writing, rows: readonly UndoRow[], act: UndoLabel) => Promise<unknown>;

const putBack: Readonly<Record<UndoableStore, PutBack>> = {
  entries: async (transaction, rows, act) => {
    const entries = transaction.objectStore('entries');
    const writes = rows.map(async (row): Promise<EntryWrite> => {
      const now = (await entries.get(row.key as [string, string, string])) ?? null;
      const after = entryAfterUndo(row, now, act);
      const words = after && (await transaction.objectStore('domains').get(after.referringDomain));
      return { before: now, after: after && withLaterWords(after, words ?? undefined, act.at) };
    });
    // All in one go: what is kept in step with the entries is read and written once.
    const made = await Promise.all(writes);
    await writeEntries(transaction, made);
    const again = made
      .filter(({ after }, index) => rows[index]?.erased && !after)
      .flatMap(({ before }) => before ?? []);
    if (again.length > 0) await bury(transaction, again.map(entryKey), act.at);
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
  // What the user has said since then stays.
  const after = now && !isAsLeft(now, row.after) ? wordsWithout(now, before, row.left) : before;
  await (after ? domains.put(after) : domains.delete(row.key as string));
}

function entryAfterUndo({ before: row, after }: UndoRow, now: Entry | null, act: UndoLabel): Entry | null {
  const before = row as Entry | null;
  // What the act left and is gone since was erased, forgotten or spelled anew: that is not to be undone.
  if (!now) return after === null ? before : null;
  if (isAsLeft(now, after)) return before;
  // The act made it, and it was seen since.
  if (!before) return now;
  if (after === null) return reunite(before, now);
  // What was mine is in it again; what was seen since then as well.
  if (act.what === 'import') return mergeEntries(before, now);
  if (now.notedAt !== act.at) return now;
  const { note, tags, notedAt } = before;
  return { ...now, note, tags, notedAt };
}

function isAsLeft(now: Entry | PageMemory | DomainWords, after: string | null): boolean {
  return after !== null && fingerprint(now) === after;
}
