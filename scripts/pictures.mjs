// `npm run pictures`: the pictures for the stores, taken of the built extension.
import { run } from './setup.mjs';

await run('scripts/pictures/main.ts');
