// As much contrast as a line can have that must do on white and on near-black pages: 4.3:1 against both is where the
// two meet. The rest is done by a thicker line and a stronger tint. Text on our own pages has 7:1 and more.
import type { Palette } from '../palette';

export const highContrast = {
  id: 'high-contrast',
  width: 5,
  tint: 34,
  paints: {
    follow: { line: '#008B5F', textOnLight: '#003D2E', textOnDark: '#7DF0C6' },
    nofollow: { line: '#D44C00', textOnLight: '#7A2B00', textOnDark: '#FFB38A' },
    ugc: { line: '#0C78E8', textOnLight: '#08355F', textOnDark: '#A8D1FF' },
    sponsored: { line: '#D32EB8', textOnLight: '#5B0F55', textOnDark: '#F5B8EE' },
  },
} as const satisfies Palette;
