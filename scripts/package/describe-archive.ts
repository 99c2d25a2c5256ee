// One line about an archive: its size, how many files are in it, and its digest, by which two are compared.
import { createHash } from 'node:crypto';
import type { Archive } from './archives';

/** `dist/backlight-….zip  512,345 bytes, 120 files, sha256 …` */
export function describeArchive({ file, bytes, files }: Archive): string {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const unpacked = files.reduce((sum, one) => sum + one.bytes.length, 0);
  const [packed, whole] = [bytes.length, unpacked].map((size) => size.toLocaleString('en'));
  return `${file}  ${packed} bytes (${whole} unpacked, ${files.length} files)\n  sha256 ${digest}`;
}
