// `npm run build`: dist/chrome and dist/firefox.
import { run } from './setup.mjs';

await run('scripts/build/main.ts');
