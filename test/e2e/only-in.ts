// THE LIST of what end-to-end tests do in one browser only, and why: docs/architecture.md shows it, and
// test/house/both-browsers.test.ts holds that nothing in a test asks for a browser's name in any other way.
import type { Kind } from '../../scripts/browser/driver';

interface Exception {
  readonly id: string;
  readonly only: Kind;
  readonly what: string;
  readonly why: string;
}

export const exceptions = [
  {
    id: 'first-paint',
    only: 'chromium',
    what: 'how soon the popup is painted after the press',
    why: 'Firefox keeps the paint times of a popup to itself',
  },
  {
    id: 'dark-contrast-theme',
    only: 'chromium',
    what: 'the rooms with forced colours on a dark theme',
    why: 'Firefox has one set of forced colours, whatever the theme; with it the rooms are looked at once',
  },
  {
    id: 'refused-question',
    only: 'firefox',
    what: 'the question of “Recheck” is answered with no',
    why: 'without a window Chromium shows no question; that the question itself is answered, with no and with yes, test/e2e/prompts.test.ts tries in both',
  },
  {
    id: 'answer-not-shown-yet',
    only: 'chromium',
    what: 'a shortener is asked before the browser shows its answers to the extension',
    why: 'Firefox shows them as soon as the permission is given',
  },
  {
    id: 'moved-out-of-a-frame',
    only: 'chromium',
    what: 'random changes that move links out of a frame which then goes',
    why: 'Firefox takes such nodes from our scripts until the next whole look',
  },
  {
    id: 'headers-on-a-press',
    only: 'firefox',
    what: 'the press on “check headers”',
    why: 'Chromium hands the headers out without a request, so there is nothing to press',
  },
  {
    id: 'panel-by-its-command',
    only: 'firefox',
    what: 'the command that opens the panel, without a screen',
    why: 'without a window Chromium hears no keys, and the panel opens at nothing else; on a virtual screen test/e2e/keyboard.test.ts presses them',
  },
  {
    id: 'keys-on-a-screen',
    only: 'chromium',
    what: 'the commands by their keys, on a virtual screen',
    why: 'Firefox takes real keys without one (test/e2e/commands.test.ts)',
  },
  {
    id: 'words-of-the-menu',
    only: 'firefox',
    what: 'what the entries of the menu are called',
    why: 'Chromium tells nobody; that they are made anew is the same code',
  },
  {
    id: 'moved-address',
    only: 'firefox',
    what: 'headers of an address that a page moved to without asking for it are not known',
    why: 'in Chromium they are had without a press, so none are left unknown',
  },
  {
    id: 'prepared-unseen',
    only: 'chromium',
    what: 'a page that the browser prepares before anybody opens it',
    why: 'Firefox prepares none',
  },
  {
    id: 'notices-asked-for',
    only: 'firefox',
    what: 'the question about notices is answered, also by an undo',
    why: 'without a window Chromium shows no question; on a virtual screen test/e2e/prompts.test.ts answers it',
  },
  {
    id: 'words-of-a-notice',
    only: 'firefox',
    what: 'what stands in a notice',
    why: 'Chromium tells an extension only that it is there; its words are a unit test (tell-unfollowed)',
  },
] as const satisfies readonly Exception[];

export type ExceptionId = (typeof exceptions)[number]['id'];

/** Whether this browser is the one in which it is done. */
export function onlyIn(id: ExceptionId, kind: Kind): boolean {
  return exceptions.some((one) => one.id === id && one.only === kind);
}

/** What each browser does in its own way, or is expected to: nothing is left out. */
export function inEach<T>(kind: Kind, values: Readonly<Record<Kind, T>>): T {
  return values[kind];
}
