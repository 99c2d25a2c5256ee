// Finished downloads in a folder. Polled, because neither browser's protocol reports them for every kind of page.
import { mkdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WaitOptions } from './driver';
import { waitUntil } from './wait-until';

export class Downloads {
  readonly #folder: string | undefined;
  /** Downloads already handed out. */
  readonly #taken = new Set<string>();

  constructor(folder: string | undefined) {
    this.#folder = folder;
    if (folder) mkdirSync(folder, { recursive: true });
  }

  /** Waits for a file with such a name that no earlier call returned. */
  waitFor(name: RegExp, options: WaitOptions = {}): Promise<string> {
    const folder = this.#folder;
    if (!folder) throw new Error('Launch with `downloadsDir` to wait for downloads');
    return waitUntil(
      options.what ?? `a download named like ${name}`,
      () => this.#finished(folder, name),
      options.timeout ?? 20_000,
    );
  }

  async #finished(folder: string, name: RegExp): Promise<string | null> {
    const files = await readdir(folder);
    // Firefox first makes an empty file of the final name and fills a `.part` beside it; Chromium renames at the end.
    if (files.some((file) => /\.(part|crdownload)$/.test(file))) return null;
    for (const file of files.sort()) {
      if (!name.test(file)) continue;
      const { size, ino, mtimeMs } = await stat(join(folder, file));
      // Chromium replaces a file of the same name, Firefox numbers the second one: the name alone says too little.
      const download = `${file} ${ino} ${mtimeMs}`;
      if (size === 0 || this.#taken.has(download)) continue;
      this.#taken.add(download);
      return join(folder, file);
    }
    return null;
  }
}
