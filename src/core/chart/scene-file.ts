// A chart as an SVG file that needs nothing beside it: its title, its ground and its colours are written in, and it leads
// nowhere, because the lists behind it are in the ledger of whoever made it.
import { escapeHtml } from '../export/escape-html';
import { type Mark, type Paint, type Scene, SMALL, TEXT } from './scene';

/** Each paint as a colour, and that of the ground. */
export type Colours = Readonly<Record<Paint | 'ground', string>>;

export interface FileLook {
  readonly title: string;
  readonly colours: Colours;
  readonly font: string;
  readonly rtl: boolean;
}

/** How strong what is faint is. */
export const FAINT = 0.28;
export const MARGIN = 20;
/** Room for the title above the chart. */
export const TITLE = 32;

export const sizeOfFile = ({ width, height }: Scene) => ({
  width: width + 2 * MARGIN,
  height: height + TITLE + 2 * MARGIN,
});

export function sceneFile(scene: Scene, { title, colours, font, rtl }: FileLook): string {
  const { width, height } = sizeOfFile(scene);
  const titleAt = rtl ? width - MARGIN : MARGIN;
  const marks = scene.parts.flatMap((part) => part.marks).map((mark) => markText(mark, colours));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="${rtl ? 'rtl' : 'ltr'}" font-family="${escapeHtml(font)}" font-size="${TEXT}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<text x="${titleAt}" y="${MARGIN + 12}" font-size="15" font-weight="600" fill="${colours.ink}">${escapeHtml(title)}</text>`,
    `<g transform="translate(${MARGIN} ${MARGIN + TITLE})">`,
    ...marks,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function markText(mark: Mark, colours: Colours): string {
  const colour = colours[mark.paint];
  const faint = mark.faint ? ` fill-opacity="${FAINT}"` : '';
  if (mark.kind === 'rect')
    return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${colour}"${faint}/>`;
  if (mark.kind === 'path')
    return mark.line
      ? `<path d="${mark.d}" fill="none" stroke="${colour}" stroke-width="${mark.line}"/>`
      : `<path d="${mark.d}" fill="${colour}"${faint}/>`;
  const weight = mark.bold ? ' font-weight="600"' : '';
  const size = mark.small ? ` font-size="${SMALL}"` : '';
  return `<text x="${mark.x}" y="${mark.y}" dy="0.35em" text-anchor="${mark.anchor}" fill="${colour}"${weight}${size}>${escapeHtml(mark.text)}</text>`;
}
