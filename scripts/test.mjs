// `npm test`: every check there is, in both browsers.
import { run } from './setup.mjs';

await run('scripts/test/main.ts');
