// On Debian and Ubuntu a missing browser is installed from the distribution, where that is allowed. Everywhere
// else one line says what to install.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Kind } from './driver';
import { findBrowser } from './find-browser';
import { hasVirtualScreen } from './virtual-screen';

const packages: Record<Kind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const advice: Record<Kind, string> = {
  chromium: 'Install Chromium, Chrome or Edge, or set CHROME_BIN to its program',
  firefox: 'Install Firefox, or set FIREFOX_BIN to its program',
};

/** The path of a browser, installed now where there was none. */
export function ensureBrowser(kind: Kind, say: (line: string) => void = console.log): string {
  const found = findBrowser(kind);
  if (found) return found;
  const system = distribution();
  const prefix = privileges();
  if (!system || !prefix) throw new Error(`No ${kind} found. ${advice[kind]}`);

  say(`No ${kind} found: installing the package ${packages[kind]} with apt-get …`);
  apt(prefix, ['update']);
  apt(prefix, ['install', '--yes', '--no-install-recommends', packages[kind]]);
  const installed = findBrowser(kind);
  if (installed) return installed;
  const shim = system === 'ubuntu' ? " Ubuntu's package is only a pointer to a snap, which needs snapd." : '';
  throw new Error(`The package ${packages[kind]} was installed, yet no ${kind} is found.${shim} ${advice[kind]}`);
}

/** Installs what real keys need where there is no screen (virtual-screen.ts). Without it these tests are skipped. */
export function ensureVirtualScreen(say: (line: string) => void = console.log): void {
  if (process.platform !== 'linux' || hasVirtualScreen()) return;
  const prefix = privileges();
  try {
    if (!distribution() || !prefix) throw new Error('apt-get may not be used here');
    say('Installing the packages xvfb and xdotool with apt-get …');
    apt(prefix, ['update']);
    apt(prefix, ['install', '--yes', '--no-install-recommends', 'xvfb', 'xdotool']);
  } catch (error) {
    say(`Without Xvfb and xdotool the tests of real keys are skipped (${(error as Error).message})`);
  }
}

function distribution(): 'debian' | 'ubuntu' | null {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return null;
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    const id = /^ID=(.*)$/m.exec(release)?.[1]?.replaceAll('"', '');
    return id === 'debian' || id === 'ubuntu' ? id : null;
  } catch {
    return null;
  }
}

/** What to put before a command that needs root, or null where we may not. */
function privileges(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

function apt(prefix: readonly string[], args: readonly string[]): void {
  const [command = 'apt-get', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
  const run = spawnSync(command, rest, { encoding: 'utf8' });
  if (run.status === 0) return;
  const reason = (run.stderr || run.error?.message || '').trim().split('\n').at(-1);
  throw new Error(`apt-get ${args[0]} failed: ${reason}`);
}
