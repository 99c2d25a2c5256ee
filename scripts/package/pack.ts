// Archives that are the same bytes whenever and wherever they are made: names in order, one time, one mode, and a
// packer in plain JavaScript, so that not even the machine's zlib has a say.
import { type Zippable, zipSync } from 'fflate';

/** Of one file: its path in the archive, with slashes, and its bytes. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A script that is run by its name keeps that, as git does. */
  readonly executable?: boolean;
}

// Archives know local time only, and none before 1980.
const EVER = new Date(1980, 0, 1);
const UNIX = 3;

/** The archive's bytes. */
export function pack(files: readonly Packed[]): Uint8Array {
  const archive: Zippable = {};
  for (const { name, bytes, executable } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const mode = executable ? 0o100755 : 0o100644;
    archive[name] = [bytes, { level: 9, mtime: EVER, os: UNIX, attrs: mode << 16 }];
  }
  return zipSync(archive);
}
