// What the overview shows and what it is worked out from. The address says whose links and which days; the ledger's
// totals are read once, so another choice needs no reading but for the texts and targets of many sites together.
import { computed, effect, signal } from '@preact/signals';
import { figuresOf, type Held, type Ranked, TOP } from '../../src/core/overview/figures';
import { listOf, type Mark } from '../../src/core/overview/list-of';
import {
  type OverviewView,
  plainOverview,
  readOverview,
  writeOverview,
} from '../../src/core/overview/overview-address';
import { type Days, daysOf } from '../../src/core/overview/period';
import { ledgerScopes, scopesFor } from '../../src/core/overview/scope';
import { onLedgerWritten } from '../../src/platform/stores/own-ledger';
import { now } from '../../src/ui/now';
import { addressOf } from '../links/view-state';
import { withLedger } from '../links-state';
import { sites } from '../sites-state';
import { whenBack } from '../when-back';

const ROOM = '#/overview';
/** Writes come in bursts: after the first one is waited so long for others. */
const REST_MS = 300;

const asked = signal<OverviewView>(plainOverview);
export const held = signal<Held | null>(null);
const tops = signal<{
  readonly of: string;
  readonly anchors: readonly Ranked[];
  readonly targets: readonly Ranked[];
} | null>(null);

/** What is shown: of a site that is tracked no more, all. */
export const view = computed((): OverviewView => {
  const { scope, period } = asked.value;
  return { scope: scopesFor(sites.value).includes(scope) ? scope : 'all', period };
});

const today = computed(() => new Date(now.value).toISOString().slice(0, 10));

/** The days anything is known of. */
const known = computed((): Days | null => {
  const days = Object.values(held.value?.days ?? {}).flatMap((rows) => rows.map(({ value }) => value.slice(0, 10)));
  if (days.length === 0) return null;
  days.sort();
  return { from: days[0] as string, to: days.at(-1) as string };
});

export const days = computed((): Days => daysOf(view.value.period, today.value, known.value));

export const figures = computed(() =>
  held.value ? figuresOf(held.value, view.value.scope, sites.value, days.value) : null,
);

/** The texts and targets with most links; null while they are not known. */
export const top = computed(() => (tops.value?.of === scopesKey.value ? tops.value : null));
const scopesKey = computed(() => ledgerScopes(view.value.scope, sites.value).join('\n'));

/** The address of the overview with something else chosen. */
export function overviewAddress(change: Partial<OverviewView>): string {
  const query = writeOverview({ ...view.value, ...change });
  return query === '' ? ROOM : `${ROOM}?${query}`;
}

/** The address of the list behind a figure. */
export function listAddress(mark: Mark, scope = view.value.scope): string {
  return addressOf(listOf(mark, scope, sites.value, days.value));
}

/** Reads what is to be shown, and keeps up until the signal aborts. */
export function keepOverview(life: AbortSignal): void {
  const read = (): void => {
    const [room = '', query = ''] = location.hash.split(/\?(.*)/s);
    // Without a room in the address this is the one where one lands.
    if (room === ROOM || room === '') asked.value = readOverview(query);
  };
  addEventListener('hashchange', read, { signal: life });
  read();
  let waiting: ReturnType<typeof setTimeout> | null = null;
  onLedgerWritten(() => {
    waiting ??= setTimeout(() => {
      waiting = null;
      readAll().catch(unread);
    }, REST_MS);
  }, life);
  readAll().catch(unread);
  // Where it could not be read it is tried again when one comes back.
  whenBack(() => !held.peek() && readAll().catch(unread), life);
  const stop = effect(() => {
    scopesKey.value;
    readTops().catch(unread);
  });
  life.addEventListener('abort', () => {
    stop();
    if (waiting) clearTimeout(waiting);
  });
}

/** What is said of a ledger that cannot be read is said above the room. */
const unread = (): void => {};

async function readAll(): Promise<void> {
  const reading = early ?? withLedger((ledger) => ledger.held());
  early = null;
  // Those of the first scope are on their way already.
  const [read] = await Promise.all([reading, tops.peek() && readTops()]);
  held.value = read;
}

let early: Promise<Held> | null = null;

/** Begins to read before there is anything to draw it in: called where the room is the first one seen. */
export function readEarly(): void {
  early = withLedger((ledger) => ledger.held());
  // Whoever takes it hears of a failure.
  early.catch(() => {});
}

async function readTops(): Promise<void> {
  const of = scopesKey.peek();
  const scopes = of.split('\n');
  const [anchors, targets] = await withLedger((ledger) =>
    Promise.all([ledger.topOfAll(scopes, 'anchor', TOP), ledger.topOfAll(scopes, 'target', TOP)]),
  );
  if (of === scopesKey.peek()) tops.value = { of, anchors, targets };
}
