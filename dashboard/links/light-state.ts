// The light half of the whole ledger, read piece by piece once the room is open and kept in step from then on: by it a
// filter, a sort or a search takes milliseconds.
import { signal } from '@preact/signals';
import type { Entry, EntryKey } from '../../src/core/ledger/entry';
import { LightLedger } from '../../src/core/view/light-ledger';
import { onLedgerWritten } from '../../src/platform/stores/own-ledger';
import { withLedger } from '../links-state';
import { whenBack } from '../when-back';
import { breath } from './breath';

/** Rows read at a time: as many as are read and taken in within half a frame on a slow machine. */
const PIECE = 250;
const KEYS = 500;

/** What there is now; null until all of it was read. A new object each time something in it is another. */
export const light = signal<{ readonly ledger: LightLedger } | null>(null);
/** Called with the entries that were written: null where one is gone. */
type Follower = (changed: readonly (readonly [EntryKey, Entry | null])[], ledger: LightLedger) => void;

const followers = new Set<Follower>();
/** What was told and not yet read; null: everything is to be read. */
let told: EntryKey[] | null = null;
let working: Promise<void> | null = null;
let begun = false;

export function follow(follower: Follower): void {
  followers.add(follower);
}

/** Reads the ledger when it is first asked for, and keeps up with it as long as the page is there. */
export function keepLight(): void {
  if (begun) return;
  begun = true;
  const { signal: life } = new AbortController();
  onLedgerWritten((keys) => {
    told = keys && told && [...told, ...keys];
    work();
  }, life);
  whenBack(() => void compareCounts(), life);
  work();
}

/** A tab that slept may have missed what was told: then the counts differ. */
async function compareCounts(): Promise<void> {
  const count = await withLedger((ledger) => ledger.count({ withIgnored: true }));
  if (working || light.peek()?.ledger.count === count) return;
  told = null;
  work();
}

function work(): void {
  working ??= (async () => {
    try {
      while (told === null || told.length > 0) {
        const keys = told;
        told = [];
        if (keys === null) await readAll();
        else await readAgain(keys);
      }
    } catch {
      // The ledger cannot be read. What is said of that is said above the room; it is tried again when one comes back.
      told = null;
    } finally {
      working = null;
    }
  })();
}

async function readAll(): Promise<void> {
  const ledger = new LightLedger();
  const next = (after?: Entry) => withLedger((book) => book.piece(PIECE, after));
  let piece = await next();
  while (piece.length > 0) {
    // The next piece is on its way while this one is taken in.
    const coming = piece.length === PIECE ? next(piece.at(-1)) : Promise.resolve([]);
    for (const entry of piece) ledger.put(entry);
    await breath();
    piece = await coming;
  }
  for (const book of ledger.books()) for (const _ of book.rankInPieces()) await breath();
  light.value = { ledger };
}

async function readAgain(keys: readonly EntryKey[]): Promise<void> {
  const current = light.peek();
  if (!current) return;
  const { ledger } = current;
  const once = [...new Map(keys.map((key) => [key.join('\n'), key])).values()];
  for (let at = 0; at < once.length; at += KEYS) {
    const some = once.slice(at, at + KEYS);
    const entries = await withLedger((book) => book.entriesOf(some));
    const changed = some.map((key, index) => [key, entries[index] ?? null] as const);
    for (const follower of followers) follower(changed, ledger);
    for (const [key, entry] of changed) {
      if (entry) ledger.put(entry);
      else ledger.remove(key);
    }
    await breath();
  }
  light.value = { ledger };
}
