// What may follow `npm run bench --`.
import { type Kind, kinds } from '../browser/driver';
import { steps as allSteps, type Step } from './ledger-steps';

export interface BenchArguments {
  readonly browser: Kind;
  readonly quick: boolean;
  /** How often each figure is taken, where that was said. */
  readonly runs: number | null;
  /** The size of the largest ledger, where that was said. */
  readonly entries: number | null;
  /** A folder where filled ledgers stay for the next run, where that was said. */
  readonly keep: string | null;
  /** Which steps of the ledger's part are done, where that was said. */
  readonly steps: readonly Step[] | null;
  readonly write: boolean;
  /** Names of parts, in the list's own order. */
  readonly parts: readonly string[];
}

export type Parsed =
  | { readonly ok: true; readonly value: BenchArguments }
  | { readonly ok: false; readonly message: string };

/** @param known the names of all parts, in order; none named means all */
export function parseArguments(args: readonly string[], known: readonly string[]): Parsed {
  const wanted = new Set<string>();
  let browser: Kind = 'chromium';
  let quick = false;
  let runs: number | null = null;
  let entries: number | null = null;
  let keep: string | null = null;
  let steps: readonly Step[] | null = null;
  let write = false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg === '--quick') quick = true;
    else if (arg === '--write') write = true;
    else if (arg === '--browser') {
      at += 1;
      const kind = kinds.find((one) => one === args[at]);
      if (!kind) return { ok: false, message: `--browser takes one of ${kinds.join(', ')}` };
      browser = kind;
    } else if (arg === '--runs') {
      at += 1;
      runs = Number(args[at]);
      if (!Number.isInteger(runs) || runs < 1) return { ok: false, message: '--runs takes a whole number' };
    } else if (arg === '--entries') {
      at += 1;
      entries = Number(args[at]);
      if (!Number.isInteger(entries) || entries < 1) return { ok: false, message: '--entries takes a whole number' };
    } else if (arg === '--keep') {
      at += 1;
      keep = args[at] ?? null;
      if (keep === null) return { ok: false, message: '--keep takes a folder' };
    } else if (arg === '--steps') {
      at += 1;
      const said = (args[at] ?? '').split(',');
      steps = allSteps.filter((one) => said.includes(one));
      if (steps.length !== said.length) return { ok: false, message: `--steps takes some of ${allSteps.join(',')}` };
    } else if (known.includes(arg)) wanted.add(arg);
    else return { ok: false, message: `${arg} is no part; there are ${known.join(', ')}` };
  }
  if (write && wanted.size > 0) return { ok: false, message: '--write is for all parts together' };
  const parts = known.filter((name) => wanted.size === 0 || wanted.has(name));
  return { ok: true, value: { browser, quick, runs, entries, keep, steps, write, parts } };
}
