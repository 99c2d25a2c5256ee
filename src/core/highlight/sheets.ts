// The style sheets of the marks on a page: of text, and of what we draw over it. The background hands them to the page
// script, which would grow by them and by the palette.
// Rules on :host are important, because a page's rule for the element would win
// otherwise (CSS Scoping, 3.3.1: for important rules the inner tree wins).
import { styles } from '.';
import { palette } from './palette';

const frames = styles.map((style) => {
  const { line } = palette[style.type];
  const second = style.held ? `box-shadow:0 0 0 3px #fff,0 0 0 5px ${line};` : '';
  return `.${style.id}{--line:${line};border:3px ${style.line} ${line};${second}}`;
});

const overlay = `
:host{all:initial!important;position:fixed!important;inset:0!important;display:block!important;overflow:hidden!important;
contain:strict!important;pointer-events:none!important;z-index:2147483647!important;border:0!important;margin:0!important;
padding:0!important;background:none!important;opacity:1!important;visibility:visible!important;transform:none!important}
.box{position:absolute;box-sizing:border-box;border-radius:3px}
.clip{position:absolute;overflow:hidden}
${frames.join('\n')}
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

const text = [
  ...styles.map(({ id, type, decoration }) => {
    const { line } = palette[type];
    return `::highlight(backlight-${id}){text-decoration:${decoration} ${line} 3px;background-color:${line}33}`;
  }),
  // The link one jumped to: a stronger tint, under the line of its type.
  '::highlight(backlight-current){background-color:#F0C54B99}',
].join('\n');

/** What a page script needs to draw. */
export interface Sheets {
  /** Names of registered highlights are `backlight-` and the style's id, or `current`. */
  readonly text: string;
  readonly overlay: string;
}

export const sheets: Sheets = { text, overlay: overlay.replace(/\n/g, '') };
