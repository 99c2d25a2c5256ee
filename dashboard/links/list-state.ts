// What the view shows: its rows or groups in their order, and the counts of every choice. Until the light half of the
// ledger is read, the newest rows come from the ledger's own indexes, where these can answer.
import { computed, signal } from '@preact/signals';
import { types } from '../../src/core/classify/rel';
import type { EntryKey } from '../../src/core/ledger/entry';
import { entryKey } from '../../src/core/ledger/entry';
import { ANY, WHOLE_LEDGER } from '../../src/core/ledger/total-kinds';
import { type Groups, groupRows } from '../../src/core/view/group-rows';
import { newestFirst, orderRows } from '../../src/core/view/order-rows';
import { pickRows } from '../../src/core/view/pick-rows';
import { type LinksView, sortKeys, usualGroupSort, wantedOf } from '../../src/core/view/view';
import type { LedgerFilter } from '../../src/platform/stores/ledger';
import { withLedger } from '../links-state';
import { sites } from '../sites-state';
import { light } from './light-state';
import { sortFields } from './link-columns';
import { keepEntries } from './rows-on-screen';
import { filterKey, listKey, view } from './view-state';

/** Rows that are read before all others: what fits on a large screen. */
const FIRST = 60;

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface List {
  /** Links in the view. */
  readonly count: number;
  /** By field and value; empty where they are not known yet. */
  readonly counts: Counts;
  /** The keys that are known, from the first on. */
  keyAt(at: number): EntryKey | undefined;
  /** The rows, once the light half is there. */
  readonly rows: Uint32Array | null;
  readonly groups: Groups | null;
}

const newest = computed(() => light.value && newestFirst(light.value.ledger));

const picked = computed(() => {
  filterKey.value;
  return light.value && pickRows(light.value.ledger, wantedOf(view.peek(), sites.value));
});

const whole = computed((): List | null => {
  listKey.value;
  const [all, under, there] = [newest.value, picked.value, light.value];
  if (!all || !under || !there) return null;
  const { ledger } = there;
  const { sort, group, groupSort } = view.peek();
  const rows = orderRows(ledger, only(all, under.under, under.count), sortKeys(sort, sortFields));
  return {
    count: under.count,
    counts: under.counts,
    rows,
    keyAt: (at) => (rows[at] === undefined ? undefined : ledger.keyOf(rows[at])),
    groups: group && groupRows(ledger, rows, group, groupSort ?? usualGroupSort),
  };
});

function only(rows: Uint32Array, under: Uint8Array, count: number): Uint32Array {
  const left = new Uint32Array(count);
  let at = 0;
  for (const row of rows) if (under[row]) left[at++] = row;
  return left;
}

const first = signal<(List & { readonly of: string }) | null>(null);

/** What is shown; null while it is not known. */
export const list = computed((): List | null => {
  if (whole.value) return whole.value;
  return first.value?.of === listKey.value ? first.value : null;
});

let reading: { readonly of: string; readonly done: Promise<void> } | null = null;

/** Reads the first rows of the view as it is, where an index can tell them; once for each view. */
export function readFirst(): Promise<void> {
  const of = listKey.peek();
  if (reading?.of !== of) reading = { of, done: readRows(of) };
  return reading.done;
}

async function readRows(of: string): Promise<void> {
  const filter = light.peek() ? null : filterOf(view.peek());
  if (!filter) return;
  const { siteId, type } = filter;
  const [{ entries }, sums] = await withLedger((ledger) =>
    Promise.all([ledger.newest(filter, FIRST), ledger.sums(siteId ?? WHOLE_LEDGER)]),
  );
  keepEntries(entries);
  const keys = entries.map(entryKey);
  const counts = new Map(
    Object.entries(sums.counts).map(([kind, values]) => [kind, new Map(Object.entries(values))] as const),
  );
  const ofType = type && (counts.get('type')?.get(type) ?? 0);
  const count = ofType ?? counts.get('entries')?.get(ANY) ?? 0;
  first.value = {
    of,
    count,
    counts: type ? new Map([['type', counts.get('type') ?? new Map()]]) : counts,
    rows: null,
    groups: null,
    keyAt: (at) => keys[at],
  };
}

/** The view as the ledger's own indexes know it; null where they do not. */
export function filterOf(wanted: LinksView): LedgerFilter | null {
  const { search, choices, during, gap, within, sort, group, withIgnored } = wanted;
  const newestFirstly = sort === null || (sort.by === 'lastSeen' && sort.descending);
  if (search.trim() !== '' || within.length > 0 || !newestFirstly || group || withIgnored) return null;
  if (during.length > 0 || gap) return null;
  const { siteId = [], type = [], ...others } = choices;
  if (siteId.length > 1 || type.length > 1 || Object.keys(others).length > 0) return null;
  return { siteId: siteId[0], type: types.find((one) => one === type[0]) };
}
