import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { sourceOf } from '../../../../src/core/source/source-of';
import { sourceKindsShape } from '../../../../src/platform/stores/source-kinds';

const parse = (stored: string) => v.safeParse(sourceKindsShape.schema, JSON.parse(stored));

describe('corrections as stored', () => {
  test('are read back as they were', () => {
    const stored = '{"version":1,"kinds":{"example.com":"news","a.github.io":"blog"}}';
    expect(parse(stored).output).toEqual(JSON.parse(stored));
  });

  test.each([
    '{"version":2,"kinds":{}}',
    '{"version":1}',
    '{"version":1,"kinds":{"example.com":"spam"}}',
    '{"version":1,"kinds":{"":"news"}}',
    '{"version":1,"kinds":[]}',
    'null',
  ])('%s does not fit', (stored) => {
    const { success, output } = parse(stored);
    expect(success && Object.keys((output as { kinds: object }).kinds).length > 0).toBe(false);
  });

  test('a name of the prototype changes no other domain', () => {
    const stored = '{"version":1,"kinds":{"__proto__":{"example.com":"news"},"constructor":"news","a.com":"ai"}}';
    const { success, output } = parse(stored);
    const kinds = success ? output.kinds : sourceKindsShape.fallback.kinds;
    expect(sourceOf('example.com', 'example.com', kinds).kind).toBe('unknown');
    expect(({} as Record<string, unknown>)['example.com']).toBeUndefined();
  });
});
