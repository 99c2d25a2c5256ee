// What a page of ours loads before its first screen is drawn: its markup, and of the scripts and style sheets it names
// all that these cannot do without.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FirstLoad {
  /** Paths below the built folder. */
  readonly files: readonly string[];
  /** All of them in one stream: they come from one archive, and how finely the bundler cut them is no weight. */
  readonly gzip: number;
}

/**
 * @param then scripts that the page itself asks for to draw its first screen, by the beginning of their names; with the
 *   style sheets that the bundler fetches beside them
 */
export function firstLoad(folder: string, page: string, then: readonly string[] = []): FirstLoad {
  const files = new Set([page]);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const add = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    if (!name.endsWith('.js')) return;
    const text = read(name);
    const beside = (reference: string): string => path.posix.join(path.posix.dirname(name), reference);
    for (const [, reference = ''] of text.matchAll(/(?:\bimport|\bfrom)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)) {
      add(beside(reference));
    }
    for (const [, reference = ''] of text.matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)) {
      if (then.some((begin) => path.posix.basename(reference).startsWith(begin))) add(beside(reference));
    }
    for (const [, sheet = ''] of text.matchAll(/["'`](assets\/[^"'`]+\.css)["'`]/g)) {
      if (then.some((begin) => path.posix.basename(sheet).startsWith(begin))) add(sheet);
    }
  };
  for (const [, name = ''] of read(page).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) add(name);
  const gzip = gzipSync(Buffer.concat([...files].map((name) => readFileSync(path.join(folder, name)))), { level: 9 });
  return { files: [...files], gzip: gzip.length };
}
