// `npm run bench`: what Backlight costs a page and a person, as one table.
import { run } from './setup.mjs';

await run('scripts/bench/main.ts');
