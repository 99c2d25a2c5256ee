import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../../../../src/core/ledger/entry';
import { loadIdOf } from '../../../../src/core/ledger/load-id';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { gather, joined, respellEntry } from '../../../../src/core/ledger/respell';
import { siteSource, UNKNOWN_TARGET } from '../../../../src/core/ledger/unknown-target';
import { spellingOf } from '../../../../src/core/url/spelling';
import { finding, merging, NOW, scan, site } from '../../../fakes/records';

const sites = [site('example.com')];
const later = new Date(Date.parse(NOW) + 60_000).toISOString();
const dropsRef = spellingOf({ added: ['ref'], off: [] }).spell;
const keepsTags = spellingOf({ added: [], off: ['utm_*'] }).spell;

function entry(url: string, loadId: string, scannedAt = NOW, href = 'https://example.com/page'): Entry {
  const merge = merging(scan([finding({ href })], { url, scannedAt }), loadId, sites);
  return mergeScan(merge, { entries: [], page: undefined }).entries[0] as Entry;
}

describe('an entry under another spelling', () => {
  test('moves, and comes back where the address as found is known', () => {
    const tagged = entry('https://blog.example/p?ref=1', 'a', NOW, 'https://example.com/page?utm_id=1');
    expect(respellEntry(tagged, dropsRef).sourceUrl).toBe('https://blog.example/p');
    expect(tagged.targetKey).toBe('https://example.com/page');
    expect(respellEntry(tagged, keepsTags).targetKey).toBe('https://example.com/page?utm_id=1');
  });

  test('holds the place of a page or a target that nobody knows', () => {
    const plain = entry('https://blog.example/p', 'a');
    const place = { ...plain, sourceUrl: siteSource('blog.example'), targetKey: UNKNOWN_TARGET };
    expect(respellEntry(place, dropsRef)).toBe(place);
  });

  test('stays the same object where nothing changes', () => {
    const plain = entry('https://blog.example/p', 'a');
    expect(respellEntry(plain, dropsRef)).toBe(plain);
  });

  test('those that share a key become one, in any order, and each load counts once', () => {
    const a = entry('https://blog.example/p?ref=1', 'a');
    const b = entry('https://blog.example/p?ref=2', 'b', later);
    const into = new Map<string, Entry[]>();
    gather([a, b], dropsRef, into);
    expect([...into.values()]).toEqual([[a, b]]);
    const one = joined([a, b], dropsRef);
    expect(one).toMatchObject({ sourceUrl: 'https://blog.example/p', firstSeen: NOW, lastSeen: later, timesSeen: 2 });
    expect(one.timesSeenBy).toEqual({ 'this ledger': 2 });
    expect(joined([b, a], dropsRef)).toEqual(one);
    expect(joined([a, { ...b, loads: ['a'] }], dropsRef).timesSeen).toBe(1);
  });
});

test('a load is a document and an address, whatever the query says', () => {
  expect(loadIdOf('doc', 'https://blog.example/p?utm_source=x#y')).toBe(loadIdOf('doc', 'https://blog.example/p'));
  expect(loadIdOf('doc', 'https://blog.example/p')).not.toBe(loadIdOf('doc', 'https://blog.example/q'));
  expect(loadIdOf('doc', 'https://blog.example/p')).not.toBe(loadIdOf('other', 'https://blog.example/p'));
});
