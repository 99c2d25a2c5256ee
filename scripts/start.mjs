// `npm start`: a browser with Backlight in it, or, headless, what Backlight finds on the pages given.
import { run } from './setup.mjs';

await run('scripts/start/main.ts');
