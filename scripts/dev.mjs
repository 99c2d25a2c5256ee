// `npm run dev`: a browser with Backlight in it that has every change of the sources a moment later.
import { run } from './setup.mjs';

await run('scripts/dev/main.ts');
