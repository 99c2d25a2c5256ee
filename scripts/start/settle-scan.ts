// Waits until what the page script reports stands still.
import { setTimeout as pause } from 'node:timers/promises';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import type { Driver, View } from '../browser/driver';
import { wholeScanOf } from '../browser/whole-scan';

const quiet = 500;
const patience = 10_000;

/**
 * The scan once it answered and nothing changed for half a second; after ten seconds the latest, not complete.
 * Throws where the popup says why there is none.
 */
export async function settledScan(driver: Driver, popup: View, tabId: number): Promise<PageScan> {
  const end = performance.now() + patience;
  let scan: PageScan | null = null;
  let seen = '';
  let since = performance.now();
  for (;;) {
    const state = await popup.evaluate(popupState).catch(() => null);
    if (state?.name === 'unreadable' || state?.name === 'no-sites') throw new Error(state.text);
    const answer = state?.name === 'loading' ? null : await wholeScanOf(driver, tabId);
    const now = performance.now();
    const content = answer ? substance(answer) : '';
    if (content !== seen) [seen, since] = [content, now];
    scan = answer ?? scan;
    if (scan && answer && now - since >= quiet) return scan;
    if (now > end) break;
    await pause(50);
  }
  if (scan) return { ...scan, complete: false };
  throw new Error(`The page gave no scan within ${patience / 1000} s`);
}

function popupState(): { name: string; text: string } {
  const main = document.querySelector('main');
  const text = (main?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
  return { name: main?.dataset.state ?? 'loading', text };
}

/** The scan without what each look measures anew. */
function substance({ scannedAt: _, tookMs: __, ...rest }: PageScan): string {
  return JSON.stringify(rest);
}
