// Asks the background for what the page script cannot know or would grow by reading itself: the page's registrable
// domain, the tracked sites, the settings, the words it shows.
import type { AskPageContext, PageContext } from '../src/platform/messages';
import { askBackground } from './ask-background';

/** @returns null where the extension is gone */
export function askContext(signal: AbortSignal): Promise<PageContext | null> {
  return askBackground<PageContext>(
    { verb: 'page-context' } satisfies AskPageContext,
    (answer) => answer?.facts,
    signal,
  );
}
