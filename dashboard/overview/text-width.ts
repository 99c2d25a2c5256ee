// How wide a text is in the font of an element, without drawing it.

let context: OffscreenCanvasRenderingContext2D | null = null;

export function measureIn(element: Element): (text: string) => number {
  const { fontSize, fontFamily } = getComputedStyle(element);
  const font = `500 ${fontSize} ${fontFamily}`;
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    context ??= new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return text.length * 7;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(text, width);
    return width;
  };
}
