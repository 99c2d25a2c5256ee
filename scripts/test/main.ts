// `npm test`: all checks in the order in which they tell most for their time. A failure does not stop it, so that
// all failures are seen in one run.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kind, kinds } from '../browser/driver';
import { ensureBrowser } from '../browser/install-browser';
import { allTargets, buildExtension } from '../build/build-extension';
import { lintExtension } from './lint-extension';
import { runNode, type Say } from './run-command';
import { runJest } from './run-jest';
import { add, failed, failureLines, lastLine, nothing, passed, type Tally } from './tally';

interface Check {
  readonly name: string;
  run(say: Say): Promise<Tally>;
}

// What measures time by the clock is asked when nothing else runs.
const alone = 'first-paint';
const endToEnd = ['--selectProjects', 'e2e', '--runInBand'];
/** Days that pass, browsers that are killed, pages that fight back, the popup: in both browsers, one after the other. */
const beside = ['life', 'soak', 'hostile', 'living', 'popup'].map((name) => `e2e/${name}\\.test`);

/** One row after the other; the checks of a row at the same time. */
const rows: readonly (readonly Check[])[] = [
  // Both may have to install: one after the other.
  ...kinds.map((kind) => [{ name: `Set up ${kind}`, run: async (say: Say) => setUp(kind, say) }]),
  [
    { name: 'Lint', run: tool('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
    { name: 'Types', run: tool('node_modules/typescript/bin/tsc', '-p', '.') },
    ...allTargets.map((target) => ({ name: `Build dist/${target}`, run: (say: Say) => build(target, say) })),
  ],
  [
    { name: 'Unit and house', run: (say) => runJest(['--selectProjects', 'unit', 'house', '--maxWorkers=100%'], say) },
    { name: 'Lint of the Firefox build', run: (say) => lintExtension(say) },
  ],
  // Each browser leaves half of the time unused, so what is tried in both goes beside them. `npm start` builds
  // dist/ anew for its own browser: only its own lane may use that folder.
  [
    ...kinds.map((kind) => ({
      name: kind,
      run: (say: Say) =>
        runJest([...endToEnd, '--testPathIgnorePatterns', alone, ...beside], say, { BACKLIGHT_BROWSER: kind }),
    })),
    { name: 'Both', run: withOwnDist },
  ],
  [{ name: 'By the clock', run: (say) => runJest([...endToEnd, '--testPathPatterns', alone], say) }],
];

/** @returns the exit status: 1 where anything failed */
export async function main(): Promise<number> {
  const began = performance.now();
  const tallies: Tally[] = [];
  for (const row of rows) {
    console.log('');
    tallies.push(...(await Promise.all(row.map((check) => runCheck(check, row.length > 1)))));
  }
  const sum = add(tallies);
  console.log(`\nAll of it: ${seconds(began)}`);
  for (const line of failureLines(sum.failures)) console.log(line);
  console.log(`\n${lastLine(sum)}`);
  return sum.failures.length ? 1 : 0;
}

/** With a copy of what was built. */
async function withOwnDist(say: Say): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'backlight-dist-'));
  try {
    await cp('dist', folder, { recursive: true });
    return await runJest([...endToEnd, '--testPathPatterns', ...beside], say, { BACKLIGHT_DIST: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where several run at once, each line says whose it is. */
async function runCheck({ name, run }: Check, amongOthers: boolean): Promise<Tally> {
  const began = performance.now();
  const say: Say = (text) => console.log(amongOthers ? text.replace(/^/gm, `${name} │ `) : text);
  console.log(`▸ ${name}`);
  const tally = await run(say).catch((error: Error) => {
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
