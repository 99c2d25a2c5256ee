// What others made and licensed is named in NOTICES.txt, in the repository and in what is shipped.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const notices = readFileSync('NOTICES.txt', 'utf8');
const licences = /\b(?:MIT|ISC|BSD|Apache|MPL|CC0|CC-BY|Unicode licence)\b/;

/** Each source file with the comment it begins with. */
const heads = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
  .split('\n')
  .filter((name) => /^(?:src|background|content-scripts|dashboard|popup)\//.test(name))
  .map((name) => ({ name, head: /^(?:\/\/.*\n|\n)*/.exec(readFileSync(name, 'utf8'))?.[0] ?? '' }));

test('a file whose first lines name a licence is in NOTICES.txt, and so is the repository it names', () => {
  const licensed = heads.filter(({ head }) => licences.test(head));
  expect(licensed.length).toBeGreaterThan(5);
  const missing = licensed.flatMap(({ name, head }) => {
    const repositories = [...head.matchAll(/github\.com\/([\w-]+\/[\w-]+)/g)].map(([, repository]) =>
      String(repository),
    );
    const file = name.split('/').at(-1) ?? name;
    return [file, ...repositories].filter((one) => !notices.includes(one));
  });
  expect(missing).toEqual([]);
});

test('every library that is built in is in NOTICES.txt', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(Object.keys(dependencies).filter((name) => !notices.includes(`\n${name}: `))).toEqual([]);
});

test('NOTICES.txt is shipped as it is: public/ is copied into the build', () => {
  expect(readFileSync('public/NOTICES.txt', 'utf8')).toBe(notices);
});
