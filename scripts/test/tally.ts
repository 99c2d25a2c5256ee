// What the checks add up to, and the last lines, by which `npm test` is judged.

/** One test, or one check, that failed. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

export interface Tally {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

export const nothing: Tally = { passed: 0, skipped: 0, failures: [] };
export const passed: Tally = { passed: 1, skipped: 0, failures: [] };

/** A check that failed as a whole. */
export function failed(name: string, message: string): Tally {
  return { ...nothing, failures: [{ name, message }] };
}

/** The sum. */
export function add(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, one) => sum + one.passed, 0),
    skipped: tallies.reduce((sum, one) => sum + one.skipped, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** The very last line. */
export function lastLine({ passed, failures, skipped }: Tally): string {
  return `Tests: ${passed} passed, ${failures.length} failed, ${skipped} skipped`;
}

/**
 * What failed once more, for a reader of the last page alone: every name, and of each message as many lines as there is
 * room for on `most` lines.
 */
export function failureLines(failures: readonly Failure[], most = 50): string[] {
  const room = Math.max(0, Math.floor(most / failures.length) - 1);
  return failures.flatMap(({ name, message }) => [
    `✗ ${name}`,
    ...message
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, room)
      .map((line) => `    ${line}`),
  ]);
}
