// Tells our own pages which entries were written, so that a list of a hundred thousand need not be read again. Every
// write goes through write.ts, so none is missed; what is told is only a reason to look.
import { type EntryKey, entryKey } from '../../../core/ledger/entry';
import type { Writing } from './shape';
import type { EntryWrite } from './write';

/** More than so many are not named one by one. */
const MOST = 2_000;
const channelOf = (database: string): string => `written-in-${database}`;

/** The entries that were written, or gone; null: too many to name. */
export type WrittenKeys = readonly EntryKey[] | null;

const written = new WeakMap<Writing, EntryKey[]>();

export function noteWritten(transaction: Writing, writes: readonly EntryWrite[]): void {
  const keys = written.get(transaction) ?? [];
  written.set(transaction, keys);
  for (const { before, after } of writes) {
    const entry = after ?? before;
    if (entry && keys.length <= MOST) keys.push(entryKey(entry));
  }
}

/** To be called once all of it is on disk. */
export function tellWritten(transaction: Writing): void {
  const keys = written.get(transaction) ?? [];
  if (keys.length === 0) return;
  const channel = new BroadcastChannel(channelOf(transaction.db.name));
  channel.postMessage(keys.length > MOST ? null : keys);
  channel.close();
}

/** Calls back after each write anywhere in the browser, until the signal aborts. */
export function onWritten(database: string, heard: (keys: WrittenKeys) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelOf(database));
  channel.onmessage = ({ data }: MessageEvent<WrittenKeys>) => heard(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
