// `npm test`: all checks in the order in which they tell most for their time. A failure does not stop it, so that
// all failures are seen in one run.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kind, kinds } from '../browser/driver';
import { ensureBrowser, ensureVirtualScreen } from '../browser/install-browser';
import { type Note, readNotes } from '../browser/reached-hosts';
import { allTargets, buildExtension } from '../build/build-extension';
import { compareReached } from './compare-reached';
import { controlRun } from './control-run';
import { lintExtension } from './lint-extension';
import { runNode, type Say } from './run-command';
import { runJest } from './run-jest';
import { add, failed, failureLines, lastLine, nothing, passed, type Tally } from './tally';

interface Check {
  readonly name: string;
  /** @param others resolves when the other checks of the row are through */
  run(say: Say, others: Promise<unknown>): Promise<Tally>;
  /** Goes on for as long as the others of its row. */
  readonly lasts?: true;
}

// What measures time by the clock is asked when nothing else runs.
const alone = 'first-paint';
// Builds the extension several times: a command of its own.
const apart = 'e2e/dev\\.test';
const endToEnd = ['--selectProjects', 'e2e'];
/**
 * Files at the same time, on two cores. With three the whole run takes a sixteenth less, and browsers are so late that tests
 * which wait for what goes again soon miss it.
 */
const AT_ONCE = 2;

/** One row after the other; the checks of a row at the same time. */
const rows: readonly (readonly Check[])[] = [
  // Both may have to install: one after the other.
  ...kinds.map((kind) => [{ name: `Set up ${kind}`, run: async (say: Say) => setUp(kind, say) }]),
  [{ name: 'Set up a virtual screen', run: async (say: Say) => setUpScreen(say) }],
  [
    { name: 'Lint', run: tool('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
    { name: 'Types', run: tool('node_modules/typescript/bin/tsc', '-p', '.') },
    ...allTargets.map((target) => ({ name: `Build dist/${target}`, run: (say: Say) => build(target, say) })),
  ],
  [
    { name: 'Unit and house', run: (say) => runJest(['--selectProjects', 'unit', 'house', '--maxWorkers=100%'], say) },
    { name: 'Lint of the Firefox build', run: (say) => lintExtension(say) },
  ],
  [
    { name: 'Both browsers', run: withOwnDist },
    { name: 'Control', lasts: true, run: watchControl },
  ],
  [{ name: 'By the clock', run: (say) => runJest([...endToEnd, '--runInBand', '--testPathPatterns', alone], say) }],
  [{ name: 'Hosts reached', run: compareHosts }],
];

/** @returns the exit status: 1 where anything failed */
export async function main(): Promise<number> {
  const began = performance.now();
  const tallies: Tally[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'backlight-reached-'));
  // Every process of the run adds to this file.
  process.env.BACKLIGHT_REACHED = join(folder, 'reached');
  try {
    for (const row of rows) {
      console.log('');
      tallies.push(...(await runRow(row)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const sum = add(tallies);
  console.log(`\nAll of it: ${seconds(began)}`);
  for (const line of failureLines(sum.failures)) console.log(line);
  console.log(`\n${lastLine(sum)}`);
  return sum.failures.length ? 1 : 0;
}

async function runRow(row: readonly Check[]): Promise<Tally[]> {
  const start = (check: Check, others: Promise<unknown>) => runCheck(check, row.length > 1, others);
  const first = row.filter(({ lasts }) => !lasts).map((check) => start(check, Promise.resolve()));
  const rest = row.filter(({ lasts }) => lasts).map((check) => start(check, Promise.all(first)));
  return Promise.all([...first, ...rest]);
}

/** What browsers reach without Backlight, to compare the suite with. */
const control: Note[] = [];

async function watchControl(_say: Say, others: Promise<unknown>): Promise<Tally> {
  await controlRun(others, (note) => void control.push(note));
  return nothing;
}

async function compareHosts(say: Say): Promise<Tally> {
  const notes = readNotes(await readFile(process.env.BACKLIGHT_REACHED ?? '', 'utf8'));
  const { suite, ofPages, control: without, more } = compareReached(notes, control);
  say(`${suite} hosts were reached, ${ofPages} of them of the pages shown; ${without} by browsers without Backlight`);
  if (!more.length) return passed;
  say(more.join('\n'));
  return failed('Hosts reached', `Only with Backlight: ${more.join(', ')}`);
}

/** With a copy of what was built: `npm start` builds dist/ anew. */
async function withOwnDist(say: Say): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'backlight-dist-'));
  try {
    await cp('dist', folder, { recursive: true });
    const args = [...endToEnd, `--maxWorkers=${AT_ONCE}`, '--testPathIgnorePatterns', alone, apart];
    return await runJest(args, say, { BACKLIGHT_DIST: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where several run at once, each line says whose it is. */
async function runCheck({ name, run }: Check, amongOthers: boolean, others: Promise<unknown>): Promise<Tally> {
  const began = performance.now();
  const say: Say = (text) => console.log(amongOthers ? text.replace(/^/gm, `${name} │ `) : text);
  console.log(`▸ ${name}`);
  const tally = await run(say, others).catch((error: Error) => {
    say(error.message);
    return failed(name, error.message);
  });
  console.log(`${tally.failures.length ? '✗' : '✓'} ${name}: ${seconds(began)}`);
  return tally;
}

/** Not a test when it works; one that failed when it does not. */
function setUp(kind: Kind, say: Say): Tally {
  say(ensureBrowser(kind));
  return nothing;
}

/** Nor this: what needs it is skipped where it cannot be had. */
function setUpScreen(say: Say): Tally {
  ensureVirtualScreen(say);
  return nothing;
}

function tool(...args: string[]): Check['run'] {
  return async (say) => {
    const { status, output } = await runNode(args, say);
    return status === 0 ? passed : failed(args.join(' '), output);
  };
}

async function build(target: 'chrome' | 'firefox', say: Say): Promise<Tally> {
  const { ok, output } = await buildExtension(target);
  if (!ok) say(output);
  return ok ? passed : failed(`vite build --mode ${target}`, output);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
