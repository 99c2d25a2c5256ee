// `npm run build-for-amo`: from the source archive, the archive for Firefox as it was submitted. The name is the one by
// which addons.mozilla.org looks for a build (discourse.mozilla.org/t/148822, read 2026-11-29).
import { run } from './setup.mjs';

await run('scripts/package/build-for-amo.ts');
