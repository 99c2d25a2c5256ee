// THE LIST of palettes. A palette is one file and one line here; its colours stand in src/ui/palettes.css once more, because
// styles cannot import (a test compares them), and its name is `palette_<id>`.
import type { Palette } from '../palette';
import { greyPalette } from './grey';
import { highContrast } from './high-contrast';
import { standard } from './standard';

export const palettes = [standard, highContrast, greyPalette] as const satisfies readonly Palette[];
export type PaletteId = (typeof palettes)[number]['id'];
export const paletteIds = palettes.map(({ id }) => id);

export function paletteOf(id: PaletteId): Palette {
  return palettes.find((one) => one.id === id) ?? standard;
}
