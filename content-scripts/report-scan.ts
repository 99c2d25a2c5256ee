// Sends a scan to the background until it says explicitly that it is kept. A background that dies half-way can let a
// promise resolve with nothing, so only the word itself counts; the receiver does not mind the same scan twice.
import type { Acknowledged, PageScanned } from '../src/platform/messages';
import { pageApi } from '../src/platform/page-api';

const WAITS_MS = [0, 50, 200, 1_000, 3_000, 10_000];

/** @returns whether the scan is known to be kept */
export async function reportScan(message: PageScanned, signal: AbortSignal): Promise<boolean> {
  for (const wait of WAITS_MS) {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    if (signal.aborted) return false;
    try {
      const answer = (await pageApi.runtime.sendMessage(message)) as Acknowledged | undefined;
      if (answer?.ack === message.scanId) return true;
    } catch {
      // The worker was stopping, or the extension is gone: the first is worth another try.
      if (!pageApi.runtime?.id) return false;
    }
  }
  return false;
}
