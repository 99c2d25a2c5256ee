// The list that is being brought in: the file as a table, whose it is, what its columns hold, and what would come of it.
import { signal } from '@preact/signals';
import { type Field, type Mapping, namesSources } from '../../src/core/import/fields';
import type { RejectedRow } from '../../src/core/import/read-rows';
import type { ListTable } from '../../src/core/import/read-table';
import type { Entry } from '../../src/core/ledger/entry';
import type { Spelling } from '../../src/core/url/spelling';
import { spelling } from '../../src/platform/stores';
import { SPELLING_LOCK } from '../../src/platform/stores/tracking-parameters';
import { withLedger } from '../links-state';
import { sites } from '../sites-state';

/** Of a larger file the browser could not hold the table. */
export const MOST_MEGABYTES = 100;

export interface OpenList {
  readonly name: string;
  readonly table: ListTable;
  /** The tool's name; null: nobody's we know. */
  readonly tool: string | null;
}

export interface Sorted {
  readonly entries: readonly Entry[];
  readonly known: number;
  readonly rejected: readonly RejectedRow[];
}

export type ImportProblem = 'unreadable' | 'too_large';

export const list = signal<OpenList | null>(null);
export const mapping = signal<Mapping>({});
export const toSiteId = signal<string | null>(null);
/** What taking the list would do; null while that is being found out. */
export const sorted = signal<Sorted | null>(null);
export const problem = signal<ImportProblem | null>(null);
export const reading = signal(false);

/** The readers of files come with the first file. */
const reader = () => import('./sort-list');

export function forget(): void {
  list.value = null;
  sorted.value = null;
  problem.value = null;
}

export async function openFile(file: File): Promise<void> {
  forget();
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    problem.value = 'too_large';
    return;
  }
  reading.value = true;
  try {
    const { openTable } = await reader();
    const opened = await openTable(new Uint8Array(await file.arrayBuffer()));
    mapping.value = opened.mapping;
    toSiteId.value = sites.value.length === 1 ? (sites.value[0]?.id ?? null) : null;
    list.value = { name: file.name, table: opened.table, tool: opened.tool };
    await sortAgain();
  } catch {
    problem.value = 'unreadable';
  } finally {
    reading.value = false;
  }
}

/** Says what a column holds. A field is held by one column only. */
export function mapColumn(column: number, field: Field | null): void {
  const others = Object.entries(mapping.value).filter(([one, at]) => one !== field && at !== column);
  mapping.value = Object.fromEntries(field === null ? others : [...others, [field, column]]);
  void sortAgain();
}

export function chooseSite(id: string | null): void {
  toSiteId.value = id;
  void sortAgain();
}

let latest = 0;
async function sortAgain(): Promise<void> {
  latest += 1;
  const turn = latest;
  sorted.value = null;
  const open = list.value;
  if (!open || !namesSources(mapping.value)) return;
  const made = await sortBy(open, await spelling());
  const known = await withLedger((ledger) => ledger.knownOf(made.entries));
  if (turn === latest) sorted.value = { ...made, known };
}

/** Takes what is new into the ledger. */
export async function takeList(): Promise<number> {
  const open = list.value;
  if (!open) return 0;
  return navigator.locks.request(SPELLING_LOCK, { mode: 'shared' }, async () => {
    // Which parameters are dropped may have been changed since the list was sorted, in another window.
    const spelled = await spelling();
    const { entries } = await sortBy(open, spelled);
    return withLedger(async (ledger) => {
      await ledger.respell(spelled);
      return ledger.addExpected(entries);
    });
  });
}

async function sortBy({ table }: OpenList, spelled: Spelling): Promise<Omit<Sorted, 'known'>> {
  const { sortTable } = await reader();
  const toSite = sites.value.find(({ id }) => id === toSiteId.value) ?? null;
  return sortTable(table, mapping.value, sites.value, toSite, spelled);
}
