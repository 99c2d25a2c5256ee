// Asks the background until it answers. A background that dies half-way can let a promise resolve with nothing, so
// only an answer that is one counts; whoever is asked does not mind hearing the same twice.
import { pageApi } from '../src/platform/page-api';
import { hearEvents } from './hear-events';

const WAITS_MS = [0, 50, 200, 1_000, 3_000, 10_000];
/** How often it is looked whether there is still somebody to ask: no event tells of an extension that goes. */
const LOOK_MS = 1_000;

/**
 * @param isAnswer whether what came back is an answer to this
 * @returns the answer, or null where none is to be had: the extension is gone, or the signal aborted
 */
export async function askBackground<Answer>(
  message: object,
  isAnswer: (answer: Answer | undefined) => unknown,
  signal: AbortSignal,
): Promise<Answer | null> {
  const asked = new AbortController();
  let look: ReturnType<typeof setInterval> | undefined;
  let gone: Promise<undefined> | undefined;
  try {
    for (const wait of WAITS_MS) {
      if (wait > 0) await Promise.race([new Promise((done) => setTimeout(done, wait)), gone]);
      if (signal.aborted || !pageApi.runtime?.id) return null;
      // First of all: what else is to be made ready is made while it is under way.
      const sent = send(message);
      gone ??= new Promise((done) => {
        look = setInterval(() => pageApi.runtime?.id || done(undefined), LOOK_MS);
      });
      // What was under way when the page went into the back-forward cache is answered never (Chromium 156).
      const returned = new Promise<undefined>((done) => {
        hearEvents('pageshow', () => done(undefined), asked.signal)([window]);
      });
      // The worker may be stopping: that is worth another try.
      const answer = await Promise.race([sent, returned, gone]).catch(() => undefined);
      if (isAnswer(answer as Answer | undefined)) return answer as Answer;
    }
    return null;
  } finally {
    asked.abort();
    clearInterval(look);
  }
}

/** Rejects also where the browser throws at once. */
async function send(message: object): Promise<unknown> {
  return pageApi.runtime.sendMessage(message);
}
