// Tells when something that a build reads has changed. What an editor writes in several steps is one change.
import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from '../build/built-stamp';

const QUIET_MS = 100;

/** Calls `changed` with the name of a file, once for all that change at about the same time, until the signal. */
export function watchSources(root: string, changed: (name: string) => void, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = (name: string): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(name), QUIET_MS);
  };
  const isFolder = (name: string): boolean => statSync(join(root, name)).isDirectory();
  const there = SOURCES.filter((name) => existsSync(join(root, name)));
  const watchers: FSWatcher[] = there
    .filter(isFolder)
    .map((name) => watch(join(root, name), { recursive: true }, (_, file) => tell(join(name, file ?? ''))));
  // Single files by their folder: editors put a new file in the place of the old one.
  const files = there.filter((name) => !isFolder(name));
  watchers.push(watch(root, (_, file) => file !== null && files.includes(file) && tell(file)));
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  });
}
