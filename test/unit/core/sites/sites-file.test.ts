// The tracked sites as a file, there and back.
import { expect, test } from '@jest/globals';
import { readSitesFile, sitesFile } from '../../../../src/core/sites/sites-file';
import { NOW, site } from '../../../fakes/records';

const sites = [
  { ...site('example.com'), except: [{ host: 'shop.example.com', path: '/old' }] },
  site('https://www.rival.org/blog/', 'rival'),
  site('docs.example.net', 'mine', 'host'),
];

test('what is written reads back as it was', () => {
  const file = sitesFile(sites, NOW);
  expect(JSON.parse(file)).toMatchObject({ schema: 'backlight/sites@1', exportedAt: NOW });
  expect(readSitesFile(`\uFEFF${file}`, 'mine', [], NOW)).toEqual({ sites, rejected: [] });
});

test('what is there already, what comes twice and what is no site is rejected with its reason', () => {
  const file = JSON.stringify({
    schema: 'backlight/sites@1',
    sites: [
      { site: 'EXAMPLE.com', scope: 'domain', role: 'mine' },
      { site: 'new.example', scope: 'domain', role: 'rival', except: ['elsewhere.example', 'a.new.example'] },
      { site: 'new.example', scope: 'domain', role: 'mine' },
      { site: 'co.uk', scope: 'domain', role: 'mine' },
    ],
  });
  const read = readSitesFile(file, 'mine', sites, NOW);
  expect(read.sites).toEqual([{ ...site('new.example', 'rival'), except: [{ host: 'a.new.example', path: '' }] }]);
  expect(read.rejected).toEqual([
    { entered: 'EXAMPLE.com', error: 'duplicate' },
    { entered: 'new.example', error: 'duplicate' },
    { entered: 'co.uk', error: 'suffix' },
  ]);
});

test('a plain text has one site a line', () => {
  const read = readSitesFile('one.example\r\nhello\ntwo.example/path\n', 'rival', [], NOW);
  expect(read.sites.map(({ id, role }) => `${id} ${role}`)).toEqual([
    'domain:one.example rival',
    'path:two.example/path rival',
  ]);
  expect(read.rejected).toEqual([{ entered: 'hello', error: 'ending' }]);
});
