// What the ledger costs as it grows: a scan kept, a list read, the totals, an export. Ledgers of all sizes lie side by
// side in one browser and are timed in turns, so that what else the machine does weighs on all of them alike.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { launch, type Tab } from '../browser/driver';
import { targets } from '../build/build-extension';
import { ledgerExtension, ledgerPage } from './ledger-extension';
import type { LedgerBench, OperationName } from './ledger-page';
import type { Step } from './ledger-steps';
import { median, spread } from './median';
import type { Part, Row } from './part';

const SIZES = [1_000, 100_000, 1_000_000];
const IN_FIREFOX = 100_000;
const LINKS_A_PAGE = 3;
const OPERATIONS = 200;
const BLOCKS = 5;
const ASKED_EVERY_MS = 500;
const PAGES_A_LINE = 12_000;
const LIMIT_MS = 10;
const MOST_RESTORED = 100_000;
const HOUR_MS = 3_600_000;
const NOT_TRIED = 'not tried';

/** What is timed, and whether it has a limit of its own. */
const operations: Readonly<Record<OperationName, { readonly words: string; readonly limited: boolean }>> = {
  again: { words: 'keep the scan of a page seen before (3 links)', limited: true },
  fresh: { words: 'keep the scan of a new page (3 links)', limited: true },
  newest: { words: 'newest 100', limited: true },
  siteType: { words: 'newest 100 of a site and a type', limited: true },
  domain: { words: 'first 100 by domain', limited: true },
  after: { words: '100 behind a row in the middle', limited: true },
  sums: { words: 'all totals of few values', limited: true },
  count: { words: 'count of a type', limited: true },
  top: { words: '100 targets with most links', limited: true },
  days: { words: 'new links by day, a year', limited: false },
};
const names = Object.keys(operations) as OperationName[];

/** Milliseconds each, by operation, then by size: a mean for each block. */
type Times = Map<OperationName, Map<number, number[]>>;

export const ledger: Part = async ({ browser: kind, quick, entries, keep, steps: wanted, say }) => {
  const does = (step: Step): boolean => wanted === null || wanted.includes(step);
  const largest = entries ?? (kind === 'firefox' || quick ? IN_FIREFOX : Number.POSITIVE_INFINITY);
  const sizes = [...new Set([...SIZES.filter((size) => size < largest), Math.min(largest, SIZES.at(-1) as number)])];
  const folder = await ledgerExtension(
    `dist/${targets[kind]}`,
    'ledger-page',
    keep && path.join(keep, kind, 'extension'),
  );
  const profile = keep && path.join(keep, kind, 'profile');
  if (profile) await mkdir(profile, { recursive: true });
  const driver = await launch(kind, { extensionDir: folder, ...(profile && { profileDir: profile }) });
  try {
    const tab = await driver.openExtensionPage(ledgerPage);
    await tab.waitFor('typeof ledgerBench === "object"', { what: 'the page of the bench' });
    const filled: string[][] = [
      ['entries', 'filled in', 'totals counted anew in', 'CSV of all', 'pieces', 'backup', 'restore'],
    ];
    // First of all, so that a run that is ended has filled as much as it could.
    const fills = new Map<number, string>();
    for (const size of sizes) fills.set(size, await fillLedger(tab, size, say));
    for (const [size, fill] of fills) {
      const check = does('check') ? await checkLedger(tab, size) : NOT_TRIED;
      const csv = does('csv') ? await exportLedger(tab, size) : null;
      const backup = does('backup') ? await backUpLedger(tab, size) : NOT_TRIED;
      filled.push([many(size), fill, check, csv ? said(csv) : NOT_TRIED, csv ? many(csv.pieces) : '', backup]);
      say(`ledger: ${filled.at(-1)?.join(', ')}`);
    }
    const times = await timeAll(tab, sizes, does('times') ? (quick ? 2 : BLOCKS) : 0, say);
    // Last, because the browser clears up behind it for minutes. Of the largest it would take longer than all the rest.
    const restores = does('restore') && sizes.every((one) => one <= MOST_RESTORED);
    for (const [at, size] of sizes.entries())
      filled[at + 1]?.push(restores ? await restoreLedger(tab, size) : NOT_TRIED);
    const rows = does('times') ? names.flatMap((name) => rowsOf(name, times, sizes)) : [];
    return { rows, details: [{ title: 'Ledgers that were measured', lines: filled }] };
  } finally {
    await driver.close();
    if (!keep) await rm(folder, { recursive: true, force: true });
  }
};

async function fillLedger(tab: Tab, size: number, say: (line: string) => void): Promise<string> {
  // A run before may have been filling it.
  const begun = await call(tab, 'filled', size);
  if ((await call(tab, 'counted', size)) > 0) return 'before';
  await call(tab, 'fill', size, begun);
  let ms = 0;
  for (let told = begun, done = false; !done; ) {
    await new Promise((next) => setTimeout(next, ASKED_EVERY_MS));
    const state = await call(tab, 'filling');
    if (!state || state.failed) throw new Error(`a ledger of ${many(size)} was not filled: ${state?.failed}`);
    ({ ms, done } = state);
    if (state.pages - told < PAGES_A_LINE) continue;
    told = state.pages;
    say(`ledger: ${many(told * LINKS_A_PAGE)} entries of ${many(size)}, ${(ms / 1000).toFixed(0)} s`);
  }
  return `${(ms / 1000).toFixed(0)} s`;
}

/** Whether what was filled in is a true ledger: the repair counts everything anew and must find nothing wrong. */
async function checkLedger(tab: Tab, size: number): Promise<string> {
  await call(tab, 'recount', size);
  const counted = await wait<NonNullable<ReturnType<LedgerBench['recounted']>>>(tab, 'ledgerBench.recounted()');
  if (counted.wrong > 0) throw new Error(`the repair says that ${counted.wrong} totals were filled in wrong`);
  const kept = await call(tab, 'counted', size);
  if (kept !== counted.entries) throw new Error(`the totals say ${kept} entries, and there are ${counted.entries}`);
  return `${(counted.ms / 1000).toFixed(1)} s`;
}

type Long = NonNullable<ReturnType<LedgerBench['exported']>>;

async function exportLedger(tab: Tab, size: number): Promise<Long> {
  await call(tab, 'exportCsv', size);
  return wait<Long>(tab, 'ledgerBench.exported()');
}

async function backUpLedger(tab: Tab, size: number): Promise<string> {
  await call(tab, 'backUp', size);
  return said(await wait<Long>(tab, 'ledgerBench.backedUp()'));
}

/** A backup into an empty ledger, in one transaction. */
async function restoreLedger(tab: Tab, size: number): Promise<string> {
  await backUpLedger(tab, size);
  await call(tab, 'restore');
  return said(await wait<Long>(tab, 'ledgerBench.restored()'));
}

function said({ ms, bytes, heap }: Long): string {
  const parts = [`${(ms / 1000).toFixed(1)} s`];
  if (bytes > 0) parts.push(`${(bytes / 1e6).toFixed(0)} MB`);
  if (heap > 0) parts.push(`heap ${(heap / 1e6).toFixed(0)} MB`);
  return parts.join(', ');
}

async function timeAll(
  tab: Tab,
  sizes: readonly number[],
  blocks: number,
  say: (line: string) => void,
): Promise<Times> {
  const times: Times = new Map(names.map((name) => [name, new Map(sizes.map((size) => [size, []]))]));
  for (let block = 0; block < blocks; block += 1) {
    for (const name of names)
      for (const size of sizes) {
        const ms = await call(tab, 'time', size, name, OPERATIONS, block + 1);
        times.get(name)?.get(size)?.push(ms);
        say(`ledger: block ${block + 1}, ${name}, ${many(size)} entries: ${ms.toFixed(2)} ms`);
      }
  }
  return times;
}

function rowsOf(name: OperationName, times: Times, sizes: readonly number[]): Row[] {
  const { words, limited } = operations[name];
  const of = (size: number): readonly number[] => times.get(name)?.get(size) ?? [];
  const rows = sizes.map(
    (size): Row => ({
      figure: `${words}, ${many(size)} entries`,
      limit: limited ? `below ${LIMIT_MS} ms` : '',
      value: `${spread(of(size), 2)} ms`,
      holds: limited ? median(of(size)) < LIMIT_MS : null,
    }),
  );
  const last = sizes.at(-1) as number;
  const ratios = sizes.slice(0, -1).map((size): Row => {
    const most = size === SIZES[0] ? 2 : 1.5;
    // Of each block by itself: what the machine did besides was much the same for both.
    const ratio = median(of(last).map((ms, at) => ms / (of(size)[at] ?? Number.NaN)));
    const figure = `${words}: ${many(last)} / ${many(size)} entries`;
    return {
      figure,
      limit: limited ? `at most ${most}` : '',
      value: ratio.toFixed(2),
      holds: limited ? ratio <= most : null,
    };
  });
  return [...rows, ...ratios];
}

const many = (count: number): string => count.toLocaleString('en');

function call<Name extends keyof LedgerBench>(
  tab: Tab,
  name: Name,
  ...args: Parameters<LedgerBench[Name]>
): Promise<Awaited<ReturnType<LedgerBench[Name]>>> {
  return tab.evaluate(`ledgerBench.${name}(...${JSON.stringify(args)})`);
}

async function wait<Result extends { readonly failed?: string }>(
  tab: Tab,
  expression: string,
): Promise<NonNullable<Result>> {
  const done = await tab.waitFor<Result>(expression, { what: expression, timeout: HOUR_MS });
  if (done.failed) throw new Error(`${expression}: ${done.failed}`);
  return done;
}
