// The skeleton is painted before anything else is even loaded: loading the scripts beside it makes the first paint later
// by a third, and on a busy machine by half (test/e2e/first-paint.test.ts measures it).

import { putScriptInEarly } from '../src/platform/early-script';

// Where the browser keeps the page closed, the look that follows says so.
putScriptInEarly().catch(() => {});

/** A popup that is still hidden draws no frame: Firefox prepares it so. It must not wait for one. */
const LATEST_MS = 100;

let begun = false;
function begin(): void {
  if (begun) return;
  begun = true;
  void import('./main');
}

// The callback comes before its frame is drawn, the timer after it.
requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, LATEST_MS);
