// What the page script weighs in every page it is put into.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { targets } from '../build/build-extension';
import type { Part } from './part';
import { pageScript } from './timed-extension';

export const size: Part = async ({ browser }) => {
  const script = await readFile(`dist/${targets[browser]}/${pageScript}`);
  const bytes = gzipSync(script, { level: 9 }).length;
  return {
    rows: [
      {
        figure: 'page script, gzip',
        limit: 'at most 15,000 bytes',
        value: `${bytes.toLocaleString('en')} bytes (${script.length.toLocaleString('en')} unpacked)`,
        holds: bytes <= 15_000,
      },
    ],
  };
};
