// Runs jest projects: its normal output is shown, its counts are taken from its report.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './run-command';
import { failed, type Tally } from './tally';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Each test counts; so does each file that could not even be loaded, and a run that ended without a report. */
export async function runJest(projects: readonly string[], more: readonly string[] = []): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'backlight-jest-'));
  try {
    const report = join(folder, 'report.json');
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    const args = ['--selectProjects', ...projects, '--passWithNoTests', '--json', `--outputFile=${report}`, ...more];
    const { status } = await runNode([...jest, ...args]);
    const read = await readFile(report, 'utf8').catch(() => null);
    if (read === null) return failed;
    const counts = tallyOf(JSON.parse(read) as Report);
    // Jest can fail with every test passed, as when something is left running.
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tallyOf(report: Report): Tally {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
