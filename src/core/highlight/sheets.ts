// The style sheets of the marks on a page: of text, and of what we draw over it. The background hands them to the page
// script, which would grow by them and by the palette.
// Rules on :host are important, because a page's rule for the element would win
// otherwise (CSS Scoping, 3.3.1: for important rules the inner tree wins).
import { styles } from '.';
import type { Marker } from './marker';
import { type MarkerId, markerOf } from './markers';
import type { Palette } from './palette';
import { type PaletteId, paletteOf } from './palettes';

/** What a page script needs to draw. */
export interface Sheets {
  /** Names of registered highlights are `backlight-` and the style's id, or `current`. */
  readonly text: string;
  readonly overlay: string;
  /** Whether texts are framed too. */
  readonly boxed: boolean;
}

export function makeSheets(markerId: MarkerId, paletteId: PaletteId): Sheets {
  const marker = markerOf(markerId);
  const palette = paletteOf(paletteId);
  return {
    text: textRules(marker, palette),
    overlay: overlay.replace('FRAMES', frames(palette)).replace(/\n/g, ''),
    boxed: marker.text === null,
  };
}

function textRules({ text }: Marker, { paints, width, tint }: Palette): string {
  const rules = styles.map((style) => {
    const ink = { colour: paints[style.type].line, width, tint };
    const declared = Object.entries(text?.(style, ink) ?? {}).map(([name, value]) => `${name}:${value}`);
    return `::highlight(backlight-${style.id}){${declared.join(';')}}`;
  });
  // The link one jumped to: a stronger tint, under the line of its type.
  return [...rules, '::highlight(backlight-current){background-color:#F0C54B99}'].join('\n');
}

function frames({ paints, width }: Palette): string {
  return styles
    .map((style) => {
      const { line } = paints[style.type];
      const second = style.held ? `box-shadow:0 0 0 ${width}px #fff,0 0 0 ${width + 2}px ${line};` : '';
      return `.${style.id}{--line:${line};border:${width}px ${style.line} ${line};${second}}`;
    })
    .join('');
}

const overlay = `
:host{all:initial!important;position:fixed!important;inset:0!important;display:block!important;overflow:hidden!important;
contain:strict!important;pointer-events:none!important;z-index:2147483647!important;border:0!important;margin:0!important;
padding:0!important;background:none!important;opacity:1!important;visibility:visible!important;transform:none!important}
.box{position:absolute;box-sizing:border-box;border-radius:3px}
.clip{position:absolute;overflow:hidden}
FRAMES
.letter{position:absolute;top:0;left:0;min-width:16px;height:16px;padding:0 2px;box-sizing:border-box;background:var(--line);
color:#fff;font:700 12px/16px system-ui,sans-serif;text-align:center;border-radius:0 0 3px 0}
.held .letter{text-decoration:line-through}
.ring{border:3px solid #F0C54B;border-radius:6px;outline:2px solid #1B1B1F}
.ring.pulse{animation:pulse 700ms ease-out 1}
@keyframes pulse{0%{transform:scale(1.6);opacity:0}60%{transform:scale(.98);opacity:1}100%{transform:none}}
@media (prefers-reduced-motion:reduce){.ring.pulse{animation:none}}
.words{position:absolute;max-width:min(360px,90%);padding:4px 8px;border-radius:6px;background:#1B1B1F;color:#fff;
font:13px/18px system-ui,sans-serif;box-shadow:0 2px 8px #0006;display:flex;gap:8px;align-items:baseline}
.words b{flex:none;background:var(--line);border-radius:3px;padding:0 5px;font-weight:700}
.words.held b{text-decoration:line-through}
.words,.words b{border-width:0;border-style:none}
@media (forced-colors:active){.words{border:1px solid CanvasText}.ring{border-color:Highlight}}
`;
