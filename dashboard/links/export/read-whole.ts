// Most of a ledger in any order. The browser hands out rows in the order of their keys at 25 µs each, by an index at 45,
// and one by one at 80 to 150 (Chromium 156, 100,000 rows). So where most of the ledger is wanted, and fits into memory as
// text, it is read in the order of its keys, and put into its own order here.
import { type Entry, entryKey } from '../../../src/core/ledger/entry';
import type { Ledger, LedgerFilter } from '../../../src/platform/stores/ledger';
import type { Listed } from './export-findings';
import { PackedTexts, type Piece } from './packed-texts';

/** Below that it does not matter. */
const LEAST = 2_000;
/** Above that the texts would take more memory than an export may: they are 71 MB of 100,000 rows as CSV. */
const MOST = 150_000;
/** Rows that are put into words only in their order are larger until then. */
const MOST_TO_COME = 50_000;
/** Of the ledger's rows so many must be wanted, as what is not wanted is read in vain. */
const LEAST_BY_FILTER = 0.6;
const LEAST_BY_KEYS = 0.2;
/** Few enough that a piece is gone before the collector of memory meets it twice. */
const PIECE = 500;
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
): AsyncGenerator<Piece> {
  const packed = new PackedTexts();
  const pack: Pack = (entry) => {
    const text = textOf(entry);
    return text === null ? null : packed.add(text);
  };
  const order = 'keys' in what ? byKeys(what.keys, pack) : newestFirst(what.filter, pack);
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
  const numbers = order.numbers();
  for (let at = 0; at < numbers.length; at += TEXTS) yield packed.piece(numbers.slice(at, at + TEXTS));
}

const countedOf = ({ siteId, type }: LedgerFilter) => ({ siteId, type });

/** Keeps the text of an entry, and says under which number; null: the entry is not meant. */
type Pack = (entry: Entry) => number | null;

/** Takes entries in any order and gives the numbers of their texts in one. */
interface Order {
  /** @returns whether it is wanted */
  take(entry: Entry): boolean;
  numbers(): readonly number[];
}

function byKeys(keys: Extract<Listed, { keys: unknown }>['keys'], pack: Pack): Order {
  const places = new Map(keys.map((key, at) => [key.join('\n'), at]));
  // What was erased meanwhile is left out.
  const numbers = new Array<number | null>(keys.length).fill(null);
  return {
    take(entry) {
      const place = places.get(entryKey(entry).join('\n'));
      if (place === undefined) return false;
      numbers[place] = pack(entry);
      return true;
    },
    numbers: () => numbers.filter((one) => one !== null),
  };
}

/** As the ledger lists them: those of one moment by their keys, the last one first. */
function newestFirst({ siteId, type, withIgnored }: LedgerFilter, pack: Pack): Order {
  // By number: entries come in the order of their keys, and their texts are numbered as they come.
  const times: string[] = [];
  const newer = (a: number, b: number): number => {
    const [one, other] = [times[a] as string, times[b] as string];
    return one === other ? b - a : one < other ? 1 : -1;
  };
  return {
    take(entry) {
      if ((siteId && entry.siteId !== siteId) || (type && entry.type !== type)) return false;
      if (entry.ignored && !withIgnored) return false;
      if (pack(entry) !== null) times.push(entry.lastSeen);
      return true;
    },
    numbers: () => [...times.keys()].sort(newer),
  };
}
