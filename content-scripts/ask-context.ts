// Asks the background for what the page script cannot know or would grow by reading itself: the page's registrable
// domain, the tracked sites, the settings, the words it shows.
import type { AskPageContext, PageContext } from '../src/platform/messages';
import { pageApi } from '../src/platform/page-api';
import { askBackground } from './ask-background';

// The stores whose change changes the answer.
const CONTEXT_KEYS = ['sites', 'settings', 'resolved-links'];

/** @returns null where the extension is gone */
export function askContext(signal: AbortSignal): Promise<PageContext | null> {
  return askBackground<PageContext>(
    { verb: 'page-context' } satisfies AskPageContext,
    (answer) => answer?.facts,
    signal,
  );
}

/** Calls back whenever the tracked sites or the settings change. */
export function onContextChange(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && CONTEXT_KEYS.some((key) => key in changes)) changed();
  };
  pageApi.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => pageApi.storage?.onChanged.removeListener(listener), { once: true });
}
