// Runs one program of a check: its output is shown as it comes, its status is the answer.
import { spawn } from 'node:child_process';

export interface Ran {
  /** null where the program could not be started or was ended from outside. */
  readonly status: number | null;
  readonly output: string;
}

/** Runs a Node script with arguments. Shown on the console unless `quiet`. */
export function runNode(args: readonly string[], quiet = false): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.on('data', (text: Buffer) => {
        output += text;
        if (!quiet) to.write(text);
      });
    }
    child.once('error', (error) => resolve({ status: null, output: error.message }));
    child.once('close', (status) => resolve({ status, output }));
  });
}
