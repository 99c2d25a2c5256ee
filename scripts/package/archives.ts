// The archives that are made of one state of the project, and where they land.
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type allTargets, buildExtension } from '../build/build-extension';
import { version } from '../build/version';
import { type Packed, pack } from './pack';

export type Target = (typeof allTargets)[number];

export interface Archive {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly files: readonly Packed[];
}

/** Beside what it was made of: dist/ is made, not tracked. */
const FOLDER = 'dist';

/** Builds the extension, and packs it: dist/backlight-firefox-VERSION.zip. */
export async function packExtension(target: Target): Promise<Archive> {
  const { ok, output } = await buildExtension(target);
  if (!ok) throw new Error(`dist/${target} was not built: ${output}`);
  const folder = `dist/${target}`;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  return write(
    target,
    names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) })),
  );
}

/** Packs what git tracks, as it lies in the project's folder. */
export function packSource(): Archive {
  const names = git('ls-files', '-z').split('\0').filter(Boolean);
  return write(
    'source',
    names.map((name) => ({
      name,
      bytes: readFileSync(name),
      executable: (lstatSync(name).mode & 0o100) !== 0,
    })),
  );
}

/** What differs from the last commit: it would be in the archives and nowhere else. */
export function uncommitted(): string[] {
  return git('status', '--porcelain').split('\n').filter(Boolean);
}

/** Takes away the archives of an earlier version, lest one is sent in their place. */
export function clearArchives(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) if (/^backlight-.*\.zip$/.test(name)) rmSync(path.join(FOLDER, name));
}

function write(what: Target | 'source', files: readonly Packed[]): Archive {
  const bytes = pack(files);
  const file = `${FOLDER}/backlight-${what}-${version}.zip`;
  writeFileSync(file, bytes);
  return { file, bytes, files };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch {
    throw new Error('The source archive holds what git tracks: this needs git, and a clone of the project');
  }
}
