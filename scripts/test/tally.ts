// What the checks add up to, and the line by which `npm test` is judged.

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const passed: Tally = { passed: 1, failed: 0, skipped: 0 };
export const failed: Tally = { passed: 0, failed: 1, skipped: 0 };

/** The sum. */
export function add(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The very last line. */
export function lastLine(sum: Tally): string {
  return `Tests: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;
}
