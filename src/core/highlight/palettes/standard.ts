// Okabe–Ito hues, tuned until each line can be seen on light and on dark pages. src/ui/theme.css has the same colours.
import type { Palette } from '../palette';

export const standard = {
  id: 'standard',
  width: 3,
  tint: 20,
  paints: {
    follow: { line: '#00916A', textOnLight: '#00684C', textOnDark: '#4FD1A5' },
    nofollow: { line: '#D55E00', textOnLight: '#9E3F00', textOnDark: '#FF9B57' },
    ugc: { line: '#1F7BC0', textOnLight: '#0B5A96', textOnDark: '#7DBBF0' },
    sponsored: { line: '#A9579F', textOnLight: '#84347A', textOnDark: '#E29BD8' },
  },
} as const satisfies Palette;
