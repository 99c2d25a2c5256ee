// What a reviewer runs in the unpacked source archive.
import { mkdirSync } from 'node:fs';
import { packExtension } from './archives';
import { describeArchive } from './describe-archive';

/** @returns the exit status */
export async function main(): Promise<number> {
  mkdirSync('dist', { recursive: true });
  console.log(describeArchive(await packExtension('firefox')));
  console.log('Unpacked: dist/firefox');
  return 0;
}
