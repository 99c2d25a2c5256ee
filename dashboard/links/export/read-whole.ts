// Most of a ledger in any order. The browser hands out rows in the order of their keys at 25 µs each, by an index at 45,
// and one by one at 80 to 150 (Chromium 156, 100,000 rows). So where most of the ledger is wanted, and fits into memory as
// text, it is read in the order of its keys, and put into its own order here.
import { type Entry, entryKey } from '../../../src/core/ledger/entry';
import type { Ledger, LedgerFilter } from '../../../src/platform/stores/ledger';
import type { Listed } from './export-findings';

/** Below that it does not matter. */
const LEAST = 2_000;
/** Above that the texts would take more memory than an export may: they were up to 170 MB of a page for 100,000 rows. */
const MOST = 150_000;
/** Rows that are put into words only in their order are larger until then. */
const MOST_TO_COME = 50_000;
/** Of the ledger's rows so many must be wanted, as what is not wanted is read in vain. */
const LEAST_BY_FILTER = 0.6;
const LEAST_BY_KEYS = 0.2;
const PIECE = 2_000;
const TEXTS = 2_000;

/**
 * Whether it is to be read like this.
 * @param inWords whether rows can be put into words in any order
 */
export async function isReadWhole(ledger: Ledger, what: Listed, inWords: boolean): Promise<boolean> {
  const all = await ledger.count({ withIgnored: true });
  const wanted = 'keys' in what ? what.keys.length : await ledger.count(countedOf(what.filter));
  const share = 'keys' in what ? LEAST_BY_KEYS : LEAST_BY_FILTER;
  return wanted >= LEAST && all <= (inWords ? MOST : MOST_TO_COME) && wanted >= all * share;
}

/**
 * The texts of rows, in their order, some thousand at a time.
 * @param textOf called in no order; null: the row is not meant
 * @param said how many rows were found, after each piece
 */
export async function* readWhole(
  ledger: Ledger,
  what: Listed,
  textOf: (entry: Entry) => string | null,
  said: (rows: number) => void,
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const order = 'keys' in what ? byKeys(what.keys, textOf) : newestFirst(what.filter, textOf);
  let found = 0;
  for (let coming: Promise<readonly Entry[]> | null = ledger.piece(PIECE); coming; ) {
    const entries: readonly Entry[] = await coming;
    const last = entries.length === PIECE ? entries.at(-1) : undefined;
    // The browser reads the next piece while this one is put into words.
    coming = last ? ledger.piece(PIECE, last) : null;
    coming?.catch(() => {});
    for (const entry of entries) if (order.take(entry)) found += 1;
    said(found);
    if (signal.aborted) return;
  }
  const texts = order.texts();
  for (let at = 0; at < texts.length; at += TEXTS) yield texts.slice(at, at + TEXTS);
}

const countedOf = ({ siteId, type }: LedgerFilter) => ({ siteId, type });

type TextOf = (entry: Entry) => string | null;

/** Takes entries in any order and gives their texts back in one. */
interface Order {
  /** @returns whether it is wanted */
  take(entry: Entry): boolean;
  texts(): readonly string[];
}

function byKeys(keys: Extract<Listed, { keys: unknown }>['keys'], textOf: TextOf): Order {
  const places = new Map(keys.map((key, at) => [key.join('\n'), at]));
  // What was erased meanwhile is left out.
  const texts = new Array<string | null>(keys.length).fill(null);
  return {
    take(entry) {
      const place = places.get(entryKey(entry).join('\n'));
      if (place === undefined) return false;
      texts[place] = textOf(entry);
      return true;
    },
    texts: () => texts.filter((text) => text !== null),
  };
}

/** As the ledger lists them: those of one moment by their keys, the last one first. */
function newestFirst({ siteId, type, withIgnored }: LedgerFilter, textOf: TextOf): Order {
  const times: string[] = [];
  const texts: string[] = [];
  const newer = (a: number, b: number): number => {
    const [one, other] = [times[a] as string, times[b] as string];
    return one === other ? b - a : one < other ? 1 : -1;
  };
  return {
    take(entry) {
      if ((siteId && entry.siteId !== siteId) || (type && entry.type !== type)) return false;
      if (entry.ignored && !withIgnored) return false;
      const text = textOf(entry);
      if (text !== null) {
        times.push(entry.lastSeen);
        texts.push(text);
      }
      return true;
    },
    texts: () => [...texts.keys()].sort(newer).map((at) => texts[at] as string),
  };
}
