// The skeleton is painted before anything else is even loaded: loading the scripts beside it makes the first paint later
// by a third, and on a busy machine by half (test/e2e/first-paint.test.ts measures it).

import { putScriptInEarly } from '../src/platform/early-script';
import { afterFrame } from './after-frame';

// Where the browser keeps the page closed, the look that follows says so.
putScriptInEarly().catch(() => {});

void afterFrame().then(() => import('./main'));
