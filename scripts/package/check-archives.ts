// Makes every archive anew, far from here, as others would: the Firefox one from the unpacked source archive with packages
// installed afresh, all of them from a clone. Any byte that differs is an error.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { lintExtension } from '../test/lint-extension';
import type { Archive } from './archives';

/** @returns the exit status: 1 where one differs, or the linter of addons.mozilla.org finds something */
export async function checkArchives(archives: readonly Archive[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'backlight-package-'));
  try {
    const source = archives.find(({ file }) => file.includes('-source-'));
    const firefox = archives.find(({ file }) => file.includes('-firefox-'));
    if (!source || !firefox) throw new Error('There is no archive to compare with');
    const { failures } = await lintExtension(console.error, firefox.file);
    console.log(`\n${failures.length ? '✗' : '✓'} ${firefox.file} in the linter of addons.mozilla.org`);
    const unpacked = path.join(folder, 'source');
    unpack(source, unpacked);
    console.log('\nFrom the unpacked source archive, with packages installed afresh: npm run build-for-amo');
    npm(unpacked, 'build-for-amo');
    const same = [compare(firefox, unpacked)];
    // A second folder, with another name and depth; the packages are those that were just installed.
    const clone = path.join(folder, 'a', 'clone of it');
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone], { stdio: 'inherit' });
    renameSync(path.join(unpacked, 'node_modules'), path.join(clone, 'node_modules'));
    console.log('From a clone: npm run package');
    npm(clone, 'package');
    same.push(...archives.map((archive) => compare(archive, clone)));
    return same.every(Boolean) && failures.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack({ file, files }: Archive, into: string): void {
  const modes = new Map(files.map(({ name, executable }) => [name, executable]));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(path.dirname(path.join(into, name)), { recursive: true });
    writeFileSync(path.join(into, name), bytes, { mode: modes.get(name) ? 0o755 : 0o644 });
  }
}

function npm(folder: string, script: string): void {
  const program = process.env.npm_execpath;
  const [command, args] = program?.endsWith('.js') ? [process.execPath, [program]] : ['npm', []];
  execFileSync(command, [...args, 'run', script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
}

function compare({ file, bytes }: Archive, folder: string): boolean {
  const other = path.join(folder, file);
  const same = existsSync(other) && Buffer.compare(readFileSync(other), bytes) === 0;
  console.log(`${same ? '✓' : '✗'} ${file} ${same ? 'is the same, byte for byte' : 'differs'}`);
  return same;
}
