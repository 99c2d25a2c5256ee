// The whole entries of the rows that are on the screen, read from the ledger when they come into view and kept for a
// while: what is scrolled back to is there at once.
import { signal } from '@preact/signals';
import { type Entry, type EntryKey, entryKey } from '../../src/core/ledger/entry';
import { withLedger } from '../links-state';
import { follow } from './light-state';

const KEPT = 1_000;

/** By key, the one asked for last at the end. */
const entries = new Map<string, Entry>();
/** Another number whenever an entry came or changed. */
export const arrivals = signal(0);

const nameOf = (key: EntryKey): string => key.join('\n');
let asked = new Set<string>();

follow((changed) => {
  for (const [key, entry] of changed) {
    if (entry && entries.has(nameOf(key))) entries.set(nameOf(key), entry);
    if (!entry) entries.delete(nameOf(key));
  }
  arrivals.value += 1;
});

/** The entry, if it is there already. */
export function entryOf(key: EntryKey): Entry | null {
  return entries.get(nameOf(key)) ?? null;
}

export function keepEntries(read: readonly Entry[]): void {
  for (const entry of read) {
    const name = nameOf(entryKey(entry));
    entries.delete(name);
    entries.set(name, entry);
  }
  for (const name of entries.keys()) {
    if (entries.size <= KEPT) break;
    entries.delete(name);
  }
  arrivals.value += 1;
}

/** Has the entries read that are not there yet; those that are stay longest. */
export async function wantEntries(keys: readonly EntryKey[]): Promise<void> {
  for (const key of keys) {
    const there = entries.get(nameOf(key));
    if (!there) continue;
    entries.delete(nameOf(key));
    entries.set(nameOf(key), there);
  }
  const missing = keys.filter((key) => !entries.has(nameOf(key)) && !asked.has(nameOf(key)));
  if (missing.length === 0) return;
  for (const key of missing) asked.add(nameOf(key));
  try {
    const read = await withLedger((ledger) => ledger.entriesOf(missing));
    keepEntries(read.filter((entry) => entry !== null));
  } finally {
    asked = new Set([...asked].filter((name) => !missing.some((key) => nameOf(key) === name)));
  }
}
