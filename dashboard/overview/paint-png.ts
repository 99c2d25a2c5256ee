// A scene painted as PNG, mark by mark. Drawing the SVG as a picture would be less to write, but the policy of our pages
// lets no picture be loaded from memory, and a chart is no reason to open it.
import { type Mark, type Scene, SMALL, TEXT } from '../../src/core/chart/scene';
import { FAINT, type FileLook, MARGIN, sizeOfFile, TITLE } from '../../src/core/chart/scene-file';

/** Pixels a CSS pixel, so that it is sharp on any screen and in print. */
const SCALE = 2;

export async function paintPng(scene: Scene, look: FileLook): Promise<Blob> {
  const { width, height } = sizeOfFile(scene);
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(SCALE, SCALE);
  context.direction = look.rtl ? 'rtl' : 'ltr';
  context.textBaseline = 'middle';
  context.fillStyle = look.colours.ground;
  context.fillRect(0, 0, width, height);
  context.fillStyle = look.colours.ink;
  context.font = `600 15px ${look.font}`;
  context.textAlign = 'start';
  context.fillText(look.title, look.rtl ? width - MARGIN : MARGIN, MARGIN + 8);
  context.translate(MARGIN, MARGIN + TITLE);
  for (const { marks } of scene.parts) for (const mark of marks) paint(context, mark, look);
  return canvas.convertToBlob({ type: 'image/png' });
}

function paint(context: OffscreenCanvasRenderingContext2D, mark: Mark, { colours, font }: FileLook): void {
  const colour = colours[mark.paint];
  context.globalAlpha = mark.faint ? FAINT : 1;
  context.fillStyle = colour;
  if (mark.kind === 'rect') context.fillRect(mark.x, mark.y, mark.width, mark.height);
  else if (mark.kind === 'text') {
    context.font = `${mark.bold ? 600 : 400} ${mark.small ? SMALL : TEXT}px ${font}`;
    context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
    context.fillText(mark.text, mark.x, mark.y);
  } else if (mark.line) {
    context.strokeStyle = colour;
    context.lineWidth = mark.line;
    context.stroke(new Path2D(mark.d));
  } else context.fill(new Path2D(mark.d));
  context.globalAlpha = 1;
}
