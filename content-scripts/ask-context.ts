// Asks the background for what the page script cannot know or would grow by reading itself: the page's registrable
// domain, the tracked sites, the settings, the words it shows.
import type { AskPageContext, PageContext } from '../src/platform/messages';
import { pageApi } from '../src/platform/page-api';

const TRIES = 5;
// The stores whose change changes the answer.
const CONTEXT_KEYS = ['sites', 'settings', 'resolved-links'];

/** Asks until there is an answer: a worker that is just being stopped gives none. */
export async function askContext(): Promise<PageContext> {
  for (let tried = 0; ; tried += 1) {
    try {
      const answer = await pageApi.runtime.sendMessage({ verb: 'page-context' } satisfies AskPageContext);
      if (answer?.facts) return answer as PageContext;
    } catch (error) {
      if (tried === TRIES) throw error;
    }
    if (tried === TRIES) throw new Error('no answer');
    await new Promise((done) => setTimeout(done, 50 * 2 ** tried));
  }
}

/** Calls back with the new context whenever the tracked sites or the settings change. */
export function onContextChange(onContext: (context: PageContext) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local' || !CONTEXT_KEYS.some((key) => key in changes)) return;
    void askContext().then((context) => {
      if (!signal.aborted) onContext(context);
    });
  };
  pageApi.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => pageApi.storage.onChanged.removeListener(listener), { once: true });
}
