import { describe, expect, test } from '@jest/globals';
import { types } from '../../../../src/core/classify/rel';
import { styleFor, styles } from '../../../../src/core/highlight';
import { palettes } from '../../../../src/core/highlight/palettes';

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

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
