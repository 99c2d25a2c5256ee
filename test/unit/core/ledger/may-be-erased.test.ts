// What becomes of damaged rows when something is erased: who cannot be told goes along.
import { expect, test } from '@jest/globals';
import type { Erasure } from '../../../../src/core/ledger/erasure';
import { mayBeErased } from '../../../../src/core/ledger/may-be-erased';

const T5 = '2026-05-05T00:00:00.000Z';
const row = {
  siteId: 'domain:example.com',
  sourceUrl: 'https://www.blog.example/post',
  targetKey: 'https://example.com/a',
  referringDomain: 'blog.example',
  firstSeen: '2026-03-03T00:00:00.000Z',
  lastSeen: T5,
  changes: 'torn',
};
const site = (siteId: string): Erasure => ({ by: 'site', siteId });
const domain = (name: string): Erasure => ({ by: 'domain', domain: name });
const lastSeen = (before: string): Erasure => ({ by: 'lastSeen', before });
const firstSeen = (from: string, to: string): Erasure => ({ by: 'firstSeen', from, to });
const entry = (...key: [string, string, string]): Erasure => ({ by: 'entries', keys: [['x', 'y', 'z'], key] });
const march = firstSeen('2026-03-01', '2026-04-01');
const itself = entry(row.siteId, row.sourceUrl, row.targetKey);

test.each<[what: string, row: unknown, erasure: Erasure, goes: boolean]>([
  ['of the site', row, site('domain:example.com'), true],
  ['of another site', row, site('domain:rival.org'), false],
  ['of a site that cannot be told', { ...row, siteId: 7 }, site('domain:rival.org'), true],
  ['of the domain', row, domain('blog.example'), true],
  ['of another domain', row, domain('other.example'), false],
  [
    'of a domain whose name ends so',
    { ...row, referringDomain: 'a', sourceUrl: 'https://myblog.example/' },
    domain('blog.example'),
    false,
  ],
  ['whose address alone tells the domain', { ...row, referringDomain: 'bl?g.example' }, domain('blog.example'), true],
  ['whose domain alone is right', { ...row, sourceUrl: 'https://other.example/' }, domain('blog.example'), true],
  ['whose address cannot be read', { ...row, sourceUrl: 'ht\0tps' }, domain('other.example'), true],
  ['without a domain', { ...row, referringDomain: null }, domain('other.example'), true],
  ['not seen since', row, lastSeen('2026-05-06T00:00:00.000Z'), true],
  ['seen on the day', row, lastSeen(T5), false],
  ['seen nobody knows when', { ...row, lastSeen: 7 }, lastSeen('2020-01-01T00:00:00.000Z'), true],
  ['with a time that is none', { ...row, lastSeen: '~2026' }, lastSeen('2020-01-01T00:00:00.000Z'), true],
  ['first seen in the time', row, march, true],
  ['first seen before', { ...row, firstSeen: '2026-02-28T23:00:00.000Z' }, march, false],
  ['first seen at its end', { ...row, firstSeen: '2026-04-01T00:00:00.000Z' }, march, false],
  ['first seen nobody knows when', { ...row, firstSeen: {} }, march, true],
  ['of the key', row, itself, true],
  ['of another key', row, entry(row.siteId, row.sourceUrl, 'https://example.com/b'), false],
  ['of a key of which a part is torn', { ...row, targetKey: [] }, itself, true],
  ['of a torn key that is another', { ...row, targetKey: [], sourceUrl: 'https://other.example/' }, itself, false],
  ['that is no row at all', 'torn', site('domain:rival.org'), true],
])('a row %s', (_what, torn, erasure, goes) => {
  expect(mayBeErased(torn, erasure)).toBe(goes);
});
