// The part of the ledger that is on the screen: the filter, the newest entries under it, the counts. Read again when a
// page reports and when one comes back to the tab.
import { signal } from '@preact/signals';
import { type LinkType, types } from '../src/core/classify/rel';
import type { Entry } from '../src/core/ledger/entry';
import { onPageJudged } from '../src/platform/page-access';
import type { Ledger, LedgerFilter } from '../src/platform/stores/ledger';
import { withLedger as withOwnLedger } from '../src/platform/stores/own-ledger';

/** Entries shown at first, and added by each "show more". */
const PIECE = 100;
/** The background keeps a scan a moment after we hear of it; a worker that has to start first takes longer. */
const KEPT_MS = [400, 2_000];

export interface LinkCounts {
  /** Under the whole filter. */
  readonly filtered: number;
  /** Of the site chosen, whatever their type; and of each type. */
  readonly ofSite: number;
  readonly byType: Readonly<Record<LinkType, number>>;
  readonly all: number;
}

export const filter = signal<LedgerFilter>({});
export const entries = signal<readonly Entry[]>([]);
export const counts = signal<LinkCounts | null>(null);
const wanted = signal(PIECE);

/** Works with the ledger. The browser may have closed the connection meanwhile: then once more with a new one. */
export async function withLedger<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  try {
    return await withOwnLedger(work);
  } catch {
    return withOwnLedger(work);
  }
}

let latest = 0;
/** Reads what is on the screen again; an older answer never replaces a newer one. */
export async function refresh(): Promise<void> {
  latest += 1;
  const turn = latest;
  const fresh = await withLedger(readAll);
  if (turn !== latest) return;
  entries.value = fresh.entries;
  counts.value = fresh.counts;
}

async function readAll(book: Ledger): Promise<{ entries: readonly Entry[]; counts: LinkCounts }> {
  const { siteId, traits, withIgnored } = filter.value;
  if (traits) return readFiltered(book);
  const [page, filtered, ofSite, all, ...each] = await Promise.all([
    book.newest(filter.value, wanted.value),
    book.count(filter.value),
    book.count({ siteId, withIgnored }),
    book.count({ withIgnored: true }),
    ...types.map((type) => book.count({ siteId, type, withIgnored })),
  ]);
  const byType = Object.fromEntries(types.map((type, index) => [type, each[index] ?? 0])) as Record<LinkType, number>;
  return { entries: page.entries, counts: { filtered, ofSite, all, byType } };
}

/** Traits have no index: one walk through the site's entries gives the list and every count at once. */
async function readFiltered(book: Ledger): Promise<{ entries: readonly Entry[]; counts: LinkCounts }> {
  const { type, ...rest } = filter.value;
  const [{ entries: ofAll }, all] = await Promise.all([
    book.newest(rest, Number.POSITIVE_INFINITY),
    book.count({ withIgnored: true }),
  ]);
  const ofType = (one: LinkType): readonly Entry[] => ofAll.filter((entry) => entry.type === one);
  const shown = type ? ofType(type) : ofAll;
  const byType = Object.fromEntries(types.map((one) => [one, ofType(one).length])) as Record<LinkType, number>;
  return {
    entries: shown.slice(0, wanted.value),
    counts: { filtered: shown.length, ofSite: ofAll.length, all, byType },
  };
}

export function choose(change: LedgerFilter): void {
  filter.value = { ...filter.value, ...change };
  wanted.value = PIECE;
  void refresh();
}

/** @param value null takes the filter away */
export function chooseTrait(id: string, value: string | null): void {
  const others = Object.entries(filter.value.traits ?? {}).filter(([one]) => one !== id);
  const chosen = value === null ? others : [...others, [id, value] as const];
  choose({ traits: chosen.length > 0 ? Object.fromEntries(chosen) : undefined });
}

export function clearTraits(): void {
  choose({ traits: undefined });
}

export function showMore(): void {
  wanted.value += PIECE;
  void refresh();
}

/** Keeps up until the signal aborts. */
export function keepUp(signal: AbortSignal): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  onPageJudged(() => {
    for (const timer of timers) clearTimeout(timer);
    timers = KEPT_MS.map((delay) => setTimeout(refresh, delay));
  }, signal);
  addEventListener('focus', () => void refresh(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void refresh(), {
    signal,
  });
}
