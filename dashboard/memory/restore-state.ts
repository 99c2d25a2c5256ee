// A backup on its way in: read and verified, shown, applied. One at a time.
import { signal } from '@preact/signals';
import { Refusal } from '../../src/core/backup/refusal';
import { applyBackup, type Staged, stageBackup } from '../../src/platform/backup/import-backup';
import { keptItems } from '../../src/platform/backup/kept-items';
import type { HowToImport } from '../../src/platform/stores/ledger';
import { refresh, withLedger } from '../links-state';
import { rereadWords } from '../say-of';
import { readUndoable } from './erase-state';

export type Restore =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly share: number }
  | { readonly at: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly at: 'preview'; readonly name: string; readonly staged: Staged }
  | { readonly at: 'applying' }
  /** The disk is full, say; or another tab has begun an import of its own; or nobody decided for so long that it is gone. */
  | { readonly at: 'failed'; readonly reading: boolean };

export const restore = signal<Restore>({ at: 'start' });

/** A later choice of a file makes an earlier one void. */
let latest = 0;

export async function readFile(file: File): Promise<void> {
  latest += 1;
  const turn = latest;
  const show = (next: Restore): void => {
    if (turn === latest) restore.value = next;
  };
  show({ at: 'reading', share: 0 });
  try {
    const onProgress = (share: number): void => show({ at: 'reading', share: Math.min(1, share) });
    const result = await withLedger((ledger) => stageBackup(ledger, keptItems, file, { onProgress }));
    if (result instanceof Refusal) show({ at: 'refused', name: file.name, refusal: result });
    else show({ at: 'preview', name: file.name, staged: result });
  } catch {
    show({ at: 'failed', reading: true });
  }
}

/** @returns the time by which it can be taken back; null where it is not in the ledger */
export async function apply({ importId }: Staged, how: HowToImport): Promise<string | null> {
  restore.value = { at: 'applying' };
  try {
    const at = new Date().toISOString();
    await withLedger((ledger) => applyBackup(ledger, keptItems, importId, how, at));
    restore.value = { at: 'start' };
    await Promise.all([readUndoable(), rereadWords(), refresh()]);
    return at;
  } catch {
    restore.value = { at: 'failed', reading: false };
    return null;
  }
}

export function drop({ importId }: Staged): void {
  latest += 1;
  restore.value = { at: 'start' };
  void withLedger((ledger) => ledger.dropStaged(importId));
}
