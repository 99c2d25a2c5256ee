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
  const size = height * 0.46;
  const unit = height / 280;
  return {
    name,
    take: (driver: Driver, file) =>
      takeOf(driver, file, {
        width,
        height,
        style: `
          body { background: radial-gradient(circle at 50% 42%, #ffd86b 0, #f4a72c ${height * 0.2}px, #7a4a12 ${height * 0.55}px, #1b1f2a ${height * 1.05}px); }
          img { position: absolute; width: ${size}px; height: ${size}px; left: ${(width - size) / 2}px; top: ${height * 0.42 - size / 2}px; }
          .lines { position: absolute; left: ${width * 0.12}px; right: ${width * 0.12}px; bottom: ${height * 0.1}px; display: grid; grid-template-columns: repeat(4, 1fr); gap: ${16 * unit}px; }
          .lines i { height: ${12 * unit}px; border-radius: ${3 * unit}px; display: block; }
          .follow { background: #3fd9a8; }
          .nofollow { background: repeating-linear-gradient(90deg, #ff8a3d 0 ${14 * unit}px, transparent 0 ${20 * unit}px); }
          .ugc { background: radial-gradient(circle, #62b8f7 ${5 * unit}px, transparent ${5.6 * unit}px) 0 0 / ${14 * unit}px 100%; }
          .sponsored { background: linear-gradient(#dd8fd3 0 35%, transparent 0 65%, #dd8fd3 0); }`,
        markup: `<img src="icon.svg"><div class="lines"><i class="follow"></i><i class="nofollow"></i><i class="ugc"></i><i class="sponsored"></i></div>`,
        files: { 'icon.svg': icon() },
      }),
  };
}
