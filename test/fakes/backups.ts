// Backups as texts, written and read by the pure functions alone.
import { createHash } from 'node:crypto';
import type { BlockText, Head } from '../../src/core/backup/format';
import { type Part, readBackup } from '../../src/core/backup/read-backup';
import { blocksOf } from '../../src/core/backup/row-blocks';
import type { Section } from '../../src/core/backup/section';
import { splitLines } from '../../src/core/backup/split-lines';
import { domains, entries, pages } from '../../src/core/backup/tables';
import { writeBackup } from '../../src/core/backup/write-backup';
import { LEDGER_SCHEMA } from '../../src/core/ledger/entry';
import type { LedgerRows } from '../../src/core/ledger/merge-ledgers';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A ledger as the text of a backup. */
export async function backupText(ledger: LedgerRows, change: Partial<Head> = {}): Promise<string> {
  const counts = { entries: ledger.entries.length, pages: ledger.pages.length, domains: ledger.domains.length };
  const head = {
    schema: 'backlight/backup@1',
    ledgerId: 'ledger-a',
    madeAt: '2026-11-20T09:00:00.000Z',
    entrySchema: LEDGER_SCHEMA,
    counts,
    ...change,
  } as Head;
  const blocks = [
    ...blocksOf('entries', ledger.entries),
    ...blocksOf('pages', ledger.pages),
    ...blocksOf('domains', ledger.domains),
  ];
  return textOf(head, blocks);
}

export async function textOf(head: Head, blocks: readonly BlockText[]): Promise<string> {
  let text = '';
  for await (const piece of writeBackup(head, blocks, sha256)) text += piece;
  return text;
}

/** What stands in the text of a backup, handed over in pieces of so many letters; throws what the reader throws. */
export async function restored(
  text: string,
  letters = 1000,
  sections: readonly Section[] = [entries, pages, domains] as readonly Section[],
): Promise<LedgerRows> {
  const rows: Record<string, unknown[]> = { entries: [], pages: [], domains: [] };
  for await (const part of readBackup(splitLines(piecesOf(text, letters)), sections, sha256) as AsyncGenerator<Part>)
    if ('rows' in part) rows[part.section.id]?.push(...part.rows);
  return rows as unknown as LedgerRows;
}

export function* piecesOf(text: string, letters: number): Generator<string> {
  for (let from = 0; from < text.length; from += letters) yield text.slice(from, from + letters);
}
