// How wide a text is in the font of our pages, without drawing it.
import { TEXT } from '../../src/core/chart/scene';

let context: OffscreenCanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** In the heaviest weight that charts use for more than a letter: what is cut by it fits in any. */
export function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (!context) {
    context = new OffscreenCanvas(1, 1).getContext('2d');
    // Asked once: each asking makes the browser work out the whole page's styles.
    if (context) context.font = `500 ${TEXT}px ${getComputedStyle(document.body).fontFamily}`;
  }
  const width = context ? context.measureText(text).width : text.length * 7;
  widths.set(text, width);
  return width;
}
