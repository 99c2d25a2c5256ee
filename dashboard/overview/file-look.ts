// The colours and the font of the page as it stands, to be written into a file.

import type { Colours, FileLook } from '../../src/core/chart/scene-file';
import { types } from '../../src/core/classify/rel';

export function lookOf(title: string): FileLook {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => asHex(style.getPropertyValue(`--${name}`).trim());
  const colours = {
    ground: colour('surface'),
    ink: colour('ink'),
    quiet: colour('quiet'),
    edge: colour('edge'),
    bar: colour('bar'),
    ...Object.fromEntries(types.map((type) => [type, colour(`type-${type}-line`)])),
  } as Colours;
  return {
    title,
    colours,
    font: getComputedStyle(document.body).fontFamily,
    rtl: document.documentElement.dir === 'rtl',
  };
}

/** Forced colours have names of the system, which no file knows: as the browser draws them. */
function asHex(colour: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  return String(context.fillStyle);
}
