// Dresses a document of ours in what was chosen: its colours, its language.
import type { PaletteId } from '../core/highlight/palettes';

export function dress({ palette, language }: { readonly palette: PaletteId; readonly language: string }): void {
  const root = document.documentElement;
  root.dataset.palette = palette;
  root.lang = language;
}
