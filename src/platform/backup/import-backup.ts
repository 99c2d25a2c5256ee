// Takes a backup in, in two steps: first the whole file is read, verified and staged, and what it would change is told;
// then, once somebody has said how, it goes into the ledger.

import { type Key, OnceEach } from '../../core/backup/once-each';
import { readBackup, readHead } from '../../core/backup/read-backup';
import { Refusal } from '../../core/backup/refusal';
import type { Section } from '../../core/backup/section';
import { splitLines } from '../../core/backup/split-lines';
import { domains, entries, pages } from '../../core/backup/tables';
import type { EntryKey } from '../../core/ledger/entry';
import type { Spell } from '../../core/ledger/merge-scan';
import type { ElsewhereChange, UndoHeader } from '../../core/ledger/undo';
import { kindByTables } from '../../core/source/kind-by-tables';
import { ELSEWHERE, type HowToImport, type Ledger, type Preview } from '../stores/ledger';
import { sha256 } from './digest';
import type { KeptItem } from './kept-item';
import { movedRows } from './moved-rows';
import { type PackedFile, unpack } from './unpack';

/** A file that was found good, and what it would change. */
export interface Staged extends Preview {
  readonly importId: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

export interface Watch {
  /** From 0 to 1. */
  onProgress?(share: number): void;
}

const tables = [entries, pages, domains] as readonly Section[];
const sectionsWith = (kept: readonly KeptItem[]): Section[] => [...tables, ...kept.map(({ section }) => section)];

/** Holds the first line of any backup. A large file of something else is not read further. */
const BEGINNING = 128 * 2 ** 10;

/** Step 1. Nothing of the ledger is touched; a file that is not good is a `Refusal`. */
export async function stageBackup(
  ledger: Ledger,
  kept: readonly KeptItem[],
  file: PackedFile,
  watch: Watch = {},
): Promise<Staged | Refusal> {
  const importId = await ledger.beginStaging(new Date().toISOString());
  try {
    await checkBeginning(file);
    const madeAt = await stageRows(ledger, importId, kept, file, watch);
    return { importId, madeAt, ...(await ledger.preview(importId, kindByTables)) };
  } catch (error) {
    await ledger.dropStaged(importId);
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Whether a file is whole and could be taken in; reads it to its end and keeps nothing. */
export async function isWhole(kept: readonly KeptItem[], file: PackedFile): Promise<boolean> {
  try {
    for await (const _ of readBackup(splitLines(unpack(file)), sectionsWith(kept), sha256));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/**
 * Step 2, in one transaction; what is kept outside the ledger follows it, and what that was before is in the record by
 * which all of it can be taken back.
 * @param at ISO 8601: until when it can be taken back is counted from there
 */
export async function applyBackup(
  ledger: Ledger,
  kept: readonly KeptItem[],
  importId: string,
  how: HowToImport,
  at: string,
): Promise<void> {
  const spell = await spellAfter(ledger, kept, how.mode);
  const moved = spell && (await movedRows(ledger, spell));
  const rest = await ledger.applyImport(importId, how, at, kindByTables, moved).catch(async (error) => {
    // Whoever tries again chooses the file again. Where even this fails, the rows go when they are old.
    await ledger.dropStaged(importId).catch(() => {});
    throw error;
  });
  const changes: ElsewhereChange[] = [];
  for (const { section, restore } of kept) {
    const change = section.id in rest ? await restore(rest[section.id], how.mode) : null;
    if (change) changes.push(change);
  }
  if (changes.length > 0) await ledger.rememberElsewhere({ what: 'import', at }, changes);
}

/** Null where nothing is said of spelling. */
async function spellAfter(ledger: Ledger, kept: readonly KeptItem[], mode: HowToImport['mode']): Promise<Spell | null> {
  const item = kept.find((one) => one.spellAfter);
  let theirs: unknown;
  for await (const rows of ledger.staged(ELSEWHERE))
    for (const [id, row] of rows as readonly [string, unknown][]) if (id === item?.section.id) theirs = row;
  return (await item?.spellAfter?.(theirs, mode)) ?? null;
}

/** What an import that was taken back had changed outside the ledger. */
export async function putElsewhereBack(kept: readonly KeptItem[], { elsewhere = [] }: UndoHeader): Promise<void> {
  for (const change of elsewhere) await kept.find(({ section }) => section.id === change.id)?.putBack(change);
}

// In a pass of its own, because not every DecompressionStream holds its source back: Node 20's reads the whole file.
async function checkBeginning(file: PackedFile): Promise<void> {
  try {
    for await (const line of splitLines(unpack(file.slice(0, BEGINNING)))) {
      readHead(line);
      return;
    }
  } catch (error) {
    // That it ends too early is our own doing, and of a damage the whole pass knows the place.
    if (!(error instanceof Refusal) || !['cut short', 'damaged'].includes(error.id)) throw error;
  }
}

/** Keys of the rows of a section that were staged so far. */
async function stagedKeys(ledger: Ledger, section: Section): Promise<Key[]> {
  const isTable = tables.includes(section);
  const keys: Key[] = [];
  for await (const rows of ledger.staged(isTable ? section.id : ELSEWHERE))
    for (const row of rows) keys.push(isTable ? section.key(row) : (row as [string, unknown])[0]);
  return keys;
}

async function stageRows(
  ledger: Ledger,
  importId: string,
  kept: readonly KeptItem[],
  file: PackedFile,
  { onProgress }: Watch,
): Promise<string> {
  const pieces = unpack(file, (bytes) => onProgress?.(file.size === 0 ? 1 : bytes / file.size));
  const once = new OnceEach();
  let madeAt = '';
  // One block is staged while the next is read.
  let staging = Promise.resolve();
  for await (const part of readBackup(splitLines(pieces), sectionsWith(kept), sha256)) {
    if ('head' in part) {
      madeAt = part.head.madeAt;
      continue;
    }
    const { section, block, rows } = part;
    const isTable = tables.includes(section);
    const keys = rows.map((row) => section.key(row));
    // The same key twice: no store of ours has that.
    const earlier = async (): Promise<Key[]> => {
      await staging;
      return stagedKeys(ledger, section);
    };
    if (!(await once.take(section.id, keys, earlier))) throw new Refusal('wrong row', block);
    const gone = section.id === entries.id ? await ledger.wasErased(keys as unknown as readonly EntryKey[]) : [];
    await staging;
    staging = ledger.stage({
      importId,
      section: isTable ? section.id : ELSEWHERE,
      block,
      rows: isTable ? rows : rows.map((row, at) => [keys[at], row]),
      erased: gone.flatMap((was, at) => (was ? [at] : [])),
    });
    staging.catch(() => {});
  }
  await staging;
  return madeAt;
}
