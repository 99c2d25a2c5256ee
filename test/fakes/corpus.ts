// The development corpus for tests: its vectors where they are present, and a test that says so where they are not.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from '@jest/globals';

const folder = path.resolve('..', 'shared', 'corpus', 'vectors');

/** Runs the tests with the named vectors; without the corpus, one skipped test says what is missing. */
export function withVectors(name: string, run: (text: string) => void): void {
  const file = path.join(folder, name);
  if (existsSync(file)) describe(`corpus ${name}`, () => run(readFileSync(file, 'utf8')));
  else test.skip(`corpus ${name} is not here: its vectors are not tested`, () => undefined);
}

/** The Big List of Naughty Strings, or null where the corpus is not. */
export function naughtyStrings(): readonly string[] | null {
  const file = path.join(folder, 'strings', 'blns.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : null;
}
