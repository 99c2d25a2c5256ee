// Dresses a document of ours in what was chosen: its colours, its language and the way that is written.
import type { PaletteId } from '../core/highlight/palettes';
import { directionOf } from '../core/text/direction';

export function dress({ palette, language }: { readonly palette: PaletteId; readonly language: string }): void {
  const root = document.documentElement;
  root.dataset.palette = palette;
  root.lang = language;
  root.dir = directionOf(language);
}
