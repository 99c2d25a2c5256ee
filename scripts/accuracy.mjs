// `npm run accuracy`: how right Backlight is on the development corpus, as a table.
import { run } from './setup.mjs';

await run('scripts/accuracy/main.ts');
