import { describe, expect, test } from '@jest/globals';
import { types } from '../../../../src/core/classify/rel';
import { styleFor, styles } from '../../../../src/core/highlight';
import { palettes } from '../../../../src/core/highlight/palettes';
import { contrast } from '../../../fakes/contrast';

const cases = palettes.flatMap((palette) => types.map((type) => [palette.id, type, palette] as const));

describe('each type can be seen', () => {
  test.each(cases)(
    '%s %s: its line on white and near-black pages, its text on light and dark',
    (id, type, { paints }) => {
      const strong = id === 'high-contrast';
      const { line, textOnLight, textOnDark } = paints[type];
      for (const page of ['#FFFFFF', '#121212']) expect(contrast(line, page)).toBeGreaterThanOrEqual(strong ? 4.2 : 3);
      expect(contrast(textOnLight, '#FFFFFF')).toBeGreaterThanOrEqual(strong ? 7 : 4.5);
      expect(contrast(textOnDark, '#16181D')).toBeGreaterThanOrEqual(strong ? 7 : 4.5);
    },
  );
});

describe('styles', () => {
  test('tell types apart without colour', () => {
    expect(new Set(styles.map((style) => style.decoration)).size).toBe(styles.length);
    expect(new Set(types.map((type) => styles.find((style) => style.type === type)?.letter)).size).toBe(types.length);
  });

  test('a follow-type link that is not followed never has the plain one', () => {
    expect(styleFor({ type: 'follow', followed: false }).id).toBe('held');
    expect(styleFor({ type: 'follow', followed: true }).id).toBe('follow');
    expect(styleFor({ type: 'ugc', followed: false }).id).toBe('ugc');
  });
});
