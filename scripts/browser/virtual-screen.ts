// A screen nobody looks at, and a keyboard that the whole browser hears: what goes to a page alone never reaches the
// browser's own shortcuts. Needs Xvfb and xdotool.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';

/** Whether both programs are installed. */
export function hasVirtualScreen(): boolean {
  return ['Xvfb', 'xdotool'].every((name) => spawnSync('which', [name]).status === 0);
}

export interface VirtualScreen {
  /** For `DISPLAY`. */
  readonly name: string;
  /** Presses keys as on a keyboard, such as `alt+shift+l`. */
  press(keys: string): void;
  /** The same for whatever has the keyboard already: a menu would close if a window were given it. */
  pressInMenu(keys: string): void;
  /** The other button of the mouse, at a place of the screen. */
  rightClick(x: number, y: number): void;
  /** How many windows of the browser are seen: a menu is one, and so is one below it. */
  windows(): number;
  close(): void;
}

/** Starts one at the first number that is free. */
export async function startVirtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await numberOf(server)}`;
  const tell = (...words: string[]): string =>
    execFileSync('xdotool', words, { env: { ...process.env, DISPLAY: name }, timeout: 5_000, encoding: 'utf8' });
  return {
    name,
    press(keys) {
      // Nobody manages windows here: whoever is to hear the keyboard is told so.
      tell('search', '--onlyvisible', '--class', 'chrom|firefox', 'windowfocus', '--sync');
      tell('key', keys);
    },
    pressInMenu: (keys) => void tell('key', keys),
    rightClick: (x, y) => void tell('mousemove', '--sync', String(Math.round(x)), String(Math.round(y)), 'click', '3'),
    windows: () => tell('search', '--onlyvisible', '--class', 'chrom').split('\n').filter(Boolean).length,
    close: () => void server.kill(),
  };
}

function numberOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb ended before it had a screen')));
    server.stdio[3]?.once('data', (told: Buffer) => done(told.toString().trim()));
  });
}
