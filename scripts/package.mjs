// `npm run package`: the archives for the stores.
import { run } from './setup.mjs';

await run('scripts/package/main.ts');
