// A copy of the built extension with one page more, in which the bench's own script runs beside the product's ledger
// code: the pages that people get offer nobody a way in. Same origin rules, same policy, same permissions.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export const ledgerPage = 'bench/ledger.html';

/**
 * @param keep a folder to make the copy in: a ledger that is to be found again belongs to an extension of the same place
 * @returns the folder of the copy, by default below the system's own folder for temporary files
 */
export async function ledgerExtension(
  built: string,
  script: 'ledger-page' | 'dashboard-page' = 'ledger-page',
  keep: string | null = null,
): Promise<string> {
  const folder = keep ?? (await mkdtemp(path.join(tmpdir(), 'backlight-bench-')));
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  const place = path.join(folder, path.dirname(ledgerPage));
  await mkdir(place);
  const options = {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: place,
      emptyOutDir: false,
      minify: true,
      lib: { entry: `scripts/bench/${script}.ts`, formats: ['es'], fileName: 'ledger' },
    },
  };
  // In a process of its own: a test's world is not the one that the bundler's native half knows.
  const build = `import { build, runnerImport } from 'vite';
    const { module } = await runnerImport('./scripts/build/drop-notes.ts');
    await build({ ...${JSON.stringify(options)}, plugins: [module.dropNotes] });`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build]);
  const page =
    '<!doctype html><meta charset="utf-8"><title>Ledger</title><script type="module" src="ledger.js"></script>';
  await writeFile(path.join(folder, ledgerPage), page);
  return folder;
}
