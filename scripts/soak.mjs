// `npm run soak`: what the ledger survives, with the full numbers.
import { run } from './setup.mjs';

await run('scripts/soak/main.ts');
