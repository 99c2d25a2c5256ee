import { describe, expect, test } from '@jest/globals';
import { types } from '../../../../src/core/classify/rel';
import { styleFor, styles } from '../../../../src/core/highlight';
import { palettes } from '../../../../src/core/highlight/palettes';
import { badgeColours, badgeText, pageBadge } from '../../../../src/core/report/page-badge';
import type { Finding } from '../../../../src/core/scan/page-scan-schema';
import { contrast } from '../../../fakes/contrast';
import { finding } from '../../../fakes/records';

const held: Finding = { ...finding(), followed: false, reason: 'meta robots' };
const of = (type: (typeof types)[number]): Finding => finding({ rel: type === 'follow' ? null : type });

describe('the number', () => {
  test.each([
    [0, false, ''],
    [3, false, '3'],
    [999, false, '999'],
    [1000, false, '999+'],
    [0, true, '!'],
    [3, true, '3!'],
    [99, true, '99!'],
    [100, true, '99+!'],
  ])('of %d, marked: %s', (total, marked, text) => {
    expect(badgeText(total, marked)).toBe(text);
    // Browsers show no more.
    expect(badgeText(total, marked).length).toBeLessThanOrEqual(4);
  });
});

describe('the best', () => {
  test('of each two is the one that stands first in the list of styles', () => {
    const links = [...types.map(of), held];
    for (const one of links)
      for (const other of links) {
        const first = styles.find((style) => [styleFor(one), styleFor(other)].includes(style));
        expect(pageBadge([one, other]).best?.style).toBe(first);
      }
  });

  test('says the reason of the first link of its style', () => {
    expect(pageBadge([of('nofollow'), held]).best).toEqual({ style: styleFor(held), reason: 'meta robots' });
    expect(pageBadge([held, of('follow')]).best).toEqual({ style: styleFor(of('follow')), reason: 'follow' });
    expect(pageBadge([held, of('ugc'), of('follow')])).toMatchObject({ total: 3, followed: 1 });
  });

  test('is of the backlinks only', () => {
    expect(pageBadge([{ ...of('follow'), relation: 'internal' }, of('ugc')])).toMatchObject({
      total: 1,
      followed: 0,
      best: { style: styleFor(of('ugc')) },
    });
    expect(pageBadge([{ ...of('follow'), relation: 'archived' }]).best).toBeNull();
  });
});

describe.each(palettes.map((palette) => [palette.id, palette] as const))('the colours of %s', (id, palette) => {
  test.each([...styles, null].map((style) => [style?.id ?? 'none', style] as const))(
    '%s: the text can be read',
    (_, style) => {
      const { ground, ink } = badgeColours(style && { style, reason: 'rel' }, palette);
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('what is followed has a colour of its own', () => {
    if (id === 'grey') return;
    const grounds = styles.map((style) => badgeColours({ style, reason: 'rel' }, palette).ground);
    const [followed, ...others] = grounds;
    expect(others).not.toContain(followed);
    expect(new Set(grounds).size).toBe(types.length);
  });
});
