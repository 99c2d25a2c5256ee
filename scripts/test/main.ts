// `npm test`: all checks in the order in which they tell most for their time. A failure does not stop it, so that
// all failures are seen in one run.
import { kinds } from '../browser/driver';
import { ensureBrowser } from '../browser/install-browser';
import { allTargets, buildExtension } from '../build/build-extension';
import { lintExtension } from './lint-extension';
import { runNode } from './run-command';
import { runJest } from './run-jest';
import { add, failed, lastLine, passed, type Tally } from './tally';

interface Check {
  readonly headline: string;
  run(): Promise<Tally>;
}

const checks: readonly Check[] = [
  ...kinds.map((kind) => ({ headline: `Set up ${kind}`, run: async () => setUp(kind) })),
  { headline: 'Lint', run: () => tool(['node_modules/@biomejs/biome/bin/biome', 'check', '.']) },
  { headline: 'Types', run: () => tool(['node_modules/typescript/bin/tsc', '-p', '.']) },
  { headline: 'Unit tests and rules of the house', run: () => runJest(['unit', 'house']) },
  ...allTargets.map((target) => ({ headline: `Build dist/${target}`, run: () => build(target) })),
  { headline: 'Lint of the Firefox build', run: lintExtension },
  { headline: 'Both browsers', run: () => runJest(['e2e'], ['--runInBand']) },
];

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** @returns the exit status: 1 where anything failed */
export async function main(): Promise<number> {
  const tallies: Tally[] = [];
  for (const { headline, run } of checks) {
    console.log(`\n▸ ${headline}`);
    const start = performance.now();
    const tally = await run().catch((error: Error) => {
      console.log(error.message);
      return failed;
    });
    tallies.push(tally);
    console.log(`${tally.failed ? '✗' : '✓'} ${headline}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  const sum = add(tallies);
  console.log(`\n${lastLine(sum)}`);
  return sum.failed ? 1 : 0;
}

/** Not a test when it works; one that failed when it does not. */
function setUp(kind: (typeof kinds)[number]): Tally {
  console.log(ensureBrowser(kind));
  return nothing;
}

async function tool(args: readonly string[]): Promise<Tally> {
  const { status, output } = await runNode(args);
  if (status === null) console.log(output);
  return status === 0 ? passed : failed;
}

async function build(target: 'chrome' | 'firefox'): Promise<Tally> {
  const { ok, output } = await buildExtension(target);
  if (!ok) console.log(output);
  return ok ? passed : failed;
}
