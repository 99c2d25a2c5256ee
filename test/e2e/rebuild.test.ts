// What a reviewer of a store sees: the same sources, built in another folder, are the same extension to the last byte.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { runVite, SOURCES, targets } from '../../scripts/build/build-extension';
import { builtFor, kindsHere, temporaryFolder } from './browsers';

/** A digest by file. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

test.each(kindsHere)('built in another folder it is the same, byte for byte: %s', async (kind) => {
  const target = targets[kind];
  // Of another name, and deeper.
  const elsewhere = path.join(temporaryFolder(), 'somewhere', 'else');
  mkdirSync(elsewhere, { recursive: true });
  for (const source of SOURCES) cpSync(source, path.join(elsewhere, source), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(elsewhere, 'node_modules'), 'junction');
  const { ok, output } = await runVite(target, { root: elsewhere });
  expect({ ok, output: ok ? '' : output }).toEqual({ ok: true, output: '' });
  const [here, there] = [builtFor(kind), path.join(elsewhere, 'dist', target)].map(digests);
  expect(Object.keys(here ?? {}).length).toBeGreaterThan(50);
  expect(there).toEqual(here);
});
