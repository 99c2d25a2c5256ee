// Draws the PNG icons from icon.svg and, at 16 px, from icon-16.svg: `node scripts/make/icons.mjs`. Needs rsvg-convert
// (Debian: librsvg2-bin). The pictures are kept in the repository, so nobody else needs it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const drawingFor = (size) => here(size === 16 ? 'icon-16.svg' : 'icon.svg');

function draw(size, name, styles = []) {
  const file = here(`../../public/icons/${name}.png`);
  execFileSync('rsvg-convert', ['-w', size, '-h', size, ...styles, '-o', file, drawingFor(size)].map(String));
}

for (const size of [16, 32, 48, 128]) draw(size, size);
for (const size of [16, 32, 48]) draw(size, `idle-${size}`, ['--stylesheet', here('icon-idle.css')]);
