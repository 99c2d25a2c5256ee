// The tiles and the logo, which no part of the extension looks like: the icon before its light, and the four lines that
// links are marked with. No words, for they are the same in every language.
import { readFileSync } from 'node:fs';
import type { Driver } from '../browser/driver';
import type { Picture } from './main';
import { takeOf } from './take-of';

export const drawnPictures: readonly Picture[] = [
  tile('tile-440x280', 440, 280),
  tile('tile-1400x560', 1400, 560),
  {
    name: 'logo-300x300',
    take: (driver: Driver, file) =>
      takeOf(driver, file, {
        width: 300,
        height: 300,
        style: 'body { background: #fff; } img { width: 300px; height: 300px; display: block; }',
        markup: '<img src="icon.svg">',
        files: { 'icon.svg': icon() },
      }),
  },
];

function icon(): string {
  return readFileSync('scripts/make/icon.svg', 'utf8');
}

function tile(name: string, width: number, height: number): Picture {
  return {
    name,
    take: (driver: Driver, file) =>
      takeOf(driver, file, {
        width,
        height,
        style: 'img { display: block; width: 100%; height: 100%; }',
        markup: '<img src="tile.svg">',
        files: { 'tile.svg': tileDrawing(width, height) },
      }),
  };
}

/** Drawn 280 high, and as wide as it takes. */
function tileDrawing(width: number, height: number): string {
  const wide = (width / height) * 280;
  const middle = wide / 2;
  const line = (at: number, colour: string, more: string): string =>
    `<path d="M${middle - 180 + at * 94} 236h78" stroke="${colour}" ${more}/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} 280">
    <defs>
      <radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="${middle}" cy="112" r="${wide * 0.42}">
        <stop offset="0" stop-color="#ffe08a" stop-opacity="1"/>
        <stop offset="0.24" stop-color="#ffb21f" stop-opacity="0.85"/>
        <stop offset="0.5" stop-color="#ff8a00" stop-opacity="0.3"/>
        <stop offset="1" stop-color="#ff8a00" stop-opacity="0"/>
      </radialGradient>
    </defs>
    <rect width="${wide}" height="280" fill="#141a2e"/>
    <rect width="${wide}" height="280" fill="url(#glow)"/>
    <g transform="translate(${middle - 76} 36) scale(1.1875)">${icon().replace('<svg ', '<svg width="128" height="128" ')}</g>
    <g fill="none" stroke-width="12" stroke-linecap="butt">
      ${line(0, '#2fd6a2', '')}
      ${line(1, '#ff7a2e', 'stroke-dasharray="15 6"')}
      ${line(2, '#5db4f5', 'stroke-dasharray="0 13" stroke-linecap="round" transform="translate(6.5 0)"')}
      ${line(3, '#e08ad6', '')}
      <path d="M${middle - 180 + 3 * 94} 236h78" stroke="#141a2e" stroke-width="4"/>
    </g>
  </svg>`;
}
