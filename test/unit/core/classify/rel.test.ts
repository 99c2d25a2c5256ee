import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyRel, hints, relTokens } from '../../../../src/core/classify/rel';
import { withVectors } from '../../../fakes/corpus';
import { linkRecord } from '../../../fakes/records';

const typesOf = (rel: string | null) => classifyRel(linkRecord({ rel })).types;

describe('rel tokens', () => {
  test.each([
    [null, []],
    ['', []],
    ['nofollow', ['nofollow']],
    ['NoFollow', ['nofollow']],
    ['ugc,nofollow', ['ugc', 'nofollow']],
    [' , ugc ,, nofollow\t', ['ugc', 'nofollow']],
    ['nofollow nofollow', ['nofollow']],
    ['x-nofollow', ['x-nofollow']],
    ['no\u00A0follow', ['no\u00A0follow']],
    ['ugc\u00A0nofollow', ['ugc\u00A0nofollow']],
    ['NOFOLLO\u212A', ['nofollo\u212A']],
    ['“nofollow”', ['“nofollow”']],
    ['nofollow\fugc\r\nsponsored', ['nofollow', 'ugc', 'sponsored']],
  ])('%j reads as %j', (rel, tokens) => {
    expect(relTokens(rel)).toEqual(tokens);
  });

  test('tokens never hold a separator, repeat, or an ASCII capital', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (rel) => {
        const tokens = relTokens(rel);
        expect(new Set(tokens).size).toBe(tokens.length);
        for (const token of tokens) expect(token).not.toMatch(/^$|[\t\n\f\r ,A-Z]/);
      }),
    );
  });
});

describe('type', () => {
  test.each([
    [null, 'follow'],
    ['noopener noreferrer external me dofollow', 'follow'],
    ['nofollow', 'nofollow'],
    ['nofollow ugc', 'ugc'],
    ['nofollow ugc sponsored', 'sponsored'],
  ])('%j is %s', (rel, type) => {
    expect(classifyRel(linkRecord({ rel })).type).toBe(type);
  });

  test('every hint that applies is kept, strongest first', () => {
    expect(typesOf('nofollow ugc sponsored')).toEqual([...hints]);
    expect(typesOf('follow')).toEqual([]);
  });
});

withVectors('rel-values.json', (text) => {
  const { values } = JSON.parse(text) as { values: { rel: string; classes: string[] }[] };
  test(`all ${values.length} real rel values have their classes`, () => {
    for (const { rel, classes } of values) {
      expect({ rel, classes: [...typesOf(rel)].sort() }).toEqual({
        rel,
        classes: classes.filter((one) => one !== 'follow').sort(),
      });
    }
  });
});
