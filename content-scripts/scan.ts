// The script in the visited page, one self-contained file. It is there because the user pressed the button; it starts
// nothing by itself and leaves no trace. Here it only answers commands; the story of a page is in watch-over-page.ts.
import type { Command } from '../src/platform/messages';
import { pageApi } from '../src/platform/page-api';
import { isReadable } from './read-page';
import { watchOverPage } from './watch-over-page';

/** Answers commands from the first moment, also while the first look is still being prepared. */
function answerCommands(): void {
  const watched = isReadable(document) ? watchOverPage() : null;
  pageApi.runtime.onMessage.addListener((command: Command, sender, respond) => {
    // Only our own pages and background speak to us; a page cannot reach this listener.
    if (sender.id !== pageApi.runtime.id) return false;
    if (!watched) {
      respond(null);
      return false;
    }
    watched.then(({ handle }) => handle(command)).then(respond, () => respond(null));
    return true;
  });
}

// A second press runs this file again in the same world: one script a page is enough.
const world = globalThis as { backlightRuns?: true };
if (!world.backlightRuns) {
  world.backlightRuns = true;
  answerCommands();
}
