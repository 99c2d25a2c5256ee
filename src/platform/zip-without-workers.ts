// The archives of spreadsheets, packed and unpacked where we are. The library's own way makes workers out of text, which
// the policy of our pages forbids; so the build puts this in its place (vite.config.ts). The names are the library's.
import { type UnzipFileFilter, unzipSync, type Zippable, zipSync } from 'fflate/browser';

export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

type Done<Result> = (error: Error | null, result: Result) => void;

/** Packs files into an archive. */
export function zip(files: Zippable, done: Done<Uint8Array>): void {
  finish(() => zipSync(files), done);
}

/** Unpacks an archive; the options may be left out. */
export function unzip(
  archive: Uint8Array,
  options: { filter?: UnzipFileFilter } | Done<Record<string, Uint8Array>>,
  done?: Done<Record<string, Uint8Array>>,
): void {
  const given = typeof options === 'function' ? { done: options, filter: undefined } : { done, ...options };
  finish(() => unzipSync(archive, given.filter && { filter: given.filter }), given.done ?? (() => {}));
}

function finish<Result>(work: () => Result, done: Done<Result>): void {
  let result: Result;
  try {
    result = work();
  } catch (error) {
    done(error as Error, undefined as Result);
    return;
  }
  done(null, result);
}
