// Asks the background until it answers. A background that dies half-way can let a promise resolve with nothing, so
// only an answer that is one counts; whoever is asked does not mind hearing the same twice.
import { pageApi } from '../src/platform/page-api';
import { hearEvents } from './hear-events';

const WAITS_MS = [0, 50, 200, 1_000, 3_000, 10_000];

/**
 * @param isAnswer whether what came back is an answer to this
 * @returns the answer, or null where none is to be had: the extension is gone, or the signal aborted
 */
export async function askBackground<Answer>(
  message: object,
  isAnswer: (answer: Answer | undefined) => unknown,
  signal: AbortSignal,
): Promise<Answer | null> {
  for (const wait of WAITS_MS) {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    if (signal.aborted) return null;
    const asked = new AbortController();
    // What was under way when the page went into the back-forward cache is answered never (Chromium 156).
    const returned = new Promise<undefined>((done) => {
      hearEvents('pageshow', () => done(undefined), asked.signal)([window]);
    });
    try {
      const answer = (await Promise.race([pageApi.runtime.sendMessage(message), returned])) as Answer | undefined;
      if (isAnswer(answer)) return answer as Answer;
    } catch {
      // The worker was stopping, or the extension is gone: the first is worth another try.
      if (!pageApi.runtime?.id) return null;
    } finally {
      asked.abort();
    }
  }
  return null;
}
