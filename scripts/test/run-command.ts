// Runs one program of a check: its lines are said as they come, its status is the answer.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Takes a line, or some, for whoever watches the run. */
export type Say = (text: string) => void;

export interface Ran {
  /** null where the program could not be started or was ended from outside. */
  readonly status: number | null;
  readonly output: string;
}

/** Runs a Node script with arguments, and with these variables more than our own. */
export async function runNode(
  args: readonly string[],
  say: Say,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
  });
  const lines: string[] = [];
  const take = (line: string): void => {
    lines.push(line);
    say(line);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', take);
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', ({ message }) => {
      take(message);
      resolve(null);
    });
    child.once('close', resolve);
  });
  return { status, output: lines.join('\n') };
}
