// Corrections of kinds as they were stored before the ledger kept them.
import { describe, expect, test } from '@jest/globals';
import { parseFormerKinds } from '../../../src/platform/stores/ledger/take-over-kinds';

const parse = (stored: string) => parseFormerKinds(JSON.parse(stored));

describe('corrections as they were stored', () => {
  test('are read back as they were', () => {
    const stored = '{"version":1,"kinds":{"example.com":"news","a.github.io":"blog"}}';
    expect(parse(stored)).toEqual(JSON.parse(stored).kinds);
  });

  test.each([
    '{"version":2,"kinds":{}}',
    '{"version":1}',
    '{"version":1,"kinds":{"example.com":"spam"}}',
    '{"version":1,"kinds":{"":"news"}}',
    'null',
  ])('%s does not fit', (stored) => {
    expect(parse(stored)).toBeNull();
  });

  test('a name of the prototype changes no other domain', () => {
    const stored = '{"version":1,"kinds":{"__proto__":{"example.com":"news"},"constructor":"news","a.com":"ai"}}';
    expect(parse(stored)).toEqual({ 'a.com': 'ai' });
    expect(({} as Record<string, unknown>)['example.com']).toBeUndefined();
  });
});
