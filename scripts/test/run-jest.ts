// Runs jest projects: its normal output is shown, its counts and what failed are taken from its report.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runNode, type Say } from './run-command';
import { type Failure, failed, type Tally } from './tally';

/** What we read of jest's own report (`--json`). */
export interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    /** Of the whole file; empty where nothing failed. */
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Each test counts; so does each file that could not even be loaded, and a run that ended without a report. */
export async function runJest(
  args: readonly string[],
  say: Say,
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'backlight-jest-'));
  try {
    const report = join(folder, 'report.json');
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    const { status } = await runNode(
      [...jest, '--passWithNoTests', '--json', `--outputFile=${report}`, ...args],
      say,
      env,
    );
    const read = await readFile(report, 'utf8').catch(() => null);
    if (read === null) return failed('jest', 'It ended without a report');
    const tally = tallyOf(JSON.parse(read) as Report, process.cwd());
    // Jest can fail with every test passed, as when something is left running.
    if (status === 0 || tally.failures.length) return tally;
    return { ...tally, ...failed('jest', `Every test passed, and yet it ended with status ${status}`) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The counts, and what failed by the names of the files below the root. */
export function tallyOf(report: Report, root: string): Tally {
  const failures = report.testResults.flatMap(({ name, message, status, assertionResults }): Failure[] => {
    const file = relative(root, name);
    const tests = assertionResults.filter((one) => one.status === 'failed');
    if (!tests.length && status === 'failed') return [{ name: file, message: plain(message) }];
    return tests.map(({ fullName, failureMessages }) => ({
      name: `${file}: ${fullName}`,
      message: plain(failureMessages.join('\n')),
    }));
  });
  return { passed: report.numPassedTests, failures, skipped: report.numPendingTests + report.numTodoTests };
}

/** Without colours and without what runs under every test. */
function plain(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n');
  return lines.filter((line) => !/^\s+at .*\bnode_modules\b/.test(line)).join('\n');
}
