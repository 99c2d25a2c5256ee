// Asks the background for what the page script cannot know or would grow by reading itself: the page's registrable
// domain, the tracked sites, the settings, the words it shows.
import type { AskPageContext, Asleep, PageContext } from '../src/platform/messages';
import { askBackground } from './ask-background';

/**
 * @param pressed whether somebody pressed
 * @returns null where the extension is gone, or the page is to be left alone
 */
export async function askContext(pressed: boolean, signal: AbortSignal): Promise<PageContext | null> {
  const answer = await askBackground<PageContext | Asleep>(
    { verb: 'page-context', pressed } satisfies AskPageContext,
    // Asleep is an answer too: one that says nothing.
    (one) => one,
    signal,
  );
  return answer?.facts ? (answer as PageContext) : null;
}
