// The script in the visited page, one self-contained file. It is there because the user pressed the button; it starts
// nothing by itself and leaves no trace. Here it only answers commands; the story of a page is in watch-over-page.ts.
import { pageApi } from '../src/platform/page-api';
import { isCommand } from './is-command';
import { randomId } from './page-session';
import { isReadable } from './read-page';
import { watchOverPage } from './watch-over-page';

/** What a script leaves in its world for the next of the same extension. */
interface Earlier {
  /** Of the document: by it others tell whether what was reported of it still holds (platform/live-documents.ts). */
  readonly id: string;
  alive(): boolean;
  end(): void;
}

/** Answers commands from the first moment, also while the first look is still being prepared. */
function answerCommands(): Earlier {
  const id = randomId();
  // A frame whose parent may look into it is read by the parent's script.
  const start = (pressed: boolean) => (isReadable(document) && !frameElement ? watchOverPage(id, pressed) : null);
  // What comes first is nobody's wish yet: where a site is muted or watching is paused, the page is left alone.
  let watched = Promise.resolve(start(false));
  const { runtime } = pageApi;
  // Told to leave, it stays away whatever changes: only a new press or grant, which puts the file in again, begins anew.
  let left = false;
  runtime.onMessage.addListener((command: unknown, sender, respond) => {
    // Only our own pages and background speak to us; a page cannot reach this listener.
    if (sender.id !== runtime.id || left || !isCommand(command)) return false;
    const { verb } = command;
    left = verb === 'leave';
    watched = watched.then((watch) => {
      if (left) watch?.end();
      else if (!watch || watch.signal.aborted) return start(verb !== 'context-changed');
      return watch;
    });
    watched.then((watch) => watch?.handle(command) ?? null).then(respond, () => respond(null));
    return true;
  });
  return {
    id,
    alive: () => !left && runtime.id !== undefined,
    end: () => void watched.then((watch) => watch?.end()),
  };
}

// A second press runs this file again in the same world: one script a page is enough. But one whose extension was
// reloaded is deaf.
const world = globalThis as { backlight?: Earlier };
if (!world.backlight?.alive()) {
  world.backlight?.end();
  world.backlight = answerCommands();
}
