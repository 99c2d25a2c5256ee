// Builds the extension for one browser. In a process of its own, so that one build cannot disturb the next.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { type Kind, kinds } from '../browser/driver';
import { isUpToDate, noteBuilt, SOURCES } from './built-stamp';

export { SOURCES };

/** What Vite calls the build of each browser, and the folder below dist/ it lands in. */
export const targets: Record<Kind, 'chrome' | 'firefox'> = { chromium: 'chrome', firefox: 'firefox' };

/** Both, in the order they are built. */
export const allTargets = kinds.map((kind) => targets[kind]);

export interface Build {
  readonly ok: boolean;
  /** What Vite said, for when it failed. */
  readonly output: string;
}

/**
 * Builds dist/chrome or dist/firefox, where it is not there already.
 * @param pseudo a folder for one in the pseudo-language instead (pseudo-words.ts)
 */
export async function buildExtension(target: 'chrome' | 'firefox', pseudo?: string): Promise<Build> {
  const folder = pseudo ?? `dist/${target}`;
  if (!pseudo && isUpToDate(folder, target)) return { ok: true, output: '' };
  // Nobody must take yesterday's extension for today's when the build fails.
  await rm(folder, { recursive: true, force: true });
  const build = await runVite(target, { folder: pseudo, pseudo: pseudo !== undefined });
  if (build.ok && !pseudo) noteBuilt(folder, target);
  return build;
}

interface Wish {
  /** Where it lands. Default: dist/chrome or dist/firefox. */
  readonly folder?: string | undefined;
  readonly pseudo?: boolean;
  /** The project's own folder. Default: the working directory. */
  readonly root?: string;
}

/** Builds the extension, whatever is there. */
export function runVite(
  target: 'chrome' | 'firefox',
  { folder, pseudo = false, root = process.cwd() }: Wish,
): Promise<Build> {
  return new Promise((resolve) => {
    const build = spawn(
      process.execPath,
      [
        ...['node_modules/vite/bin/vite.js', 'build', '--mode', target, '--logLevel', 'warn'],
        ...(folder ? ['--outDir', folder, '--emptyOutDir'] : []),
      ],
      // Whoever loads our own TypeScript by Vite is "development" from then on, and so would be what it builds: larger,
      // slower, and with the names of this machine's folders in it.
      { cwd: root, env: { ...process.env, NODE_ENV: 'production', ...(pseudo && { BACKLIGHT_PSEUDO: '1' }) } },
    );
    let output = '';
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text));
    build.once('error', (error) => resolve({ ok: false, output: error.message }));
    build.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
