// The one interface behind which a real browser with the built extension is driven, the same for Chromium and
// Firefox, so that `npm start`, the e2e tests and the benchmarks never ask which browser they hold.
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { TakeNote } from './reached-hosts';

export const kinds = ['chromium', 'firefox'] as const;
export type Kind = (typeof kinds)[number];

export interface LaunchOptions {
  /** No window. Default: true. */
  readonly headless?: boolean;
  /** The folder of the built extension. Default: dist/chrome or dist/firefox below the working directory. */
  readonly extensionDir?: string;
  /** Kept between launches when given; a temporary one otherwise. */
  readonly profileDir?: string;
  /** Where downloads land. Without it `waitForDownload` refuses. */
  readonly downloadsDir?: string;
  /** Lets the extension into private windows, as the user's own switch does. Needed for `openPrivatePage`. */
  readonly incognito?: boolean;
  /**
   * Optional permissions that are there from the start, as after a yes. For Chromium, which shows its question in no
   * window that a test could reach; it needs an `extensionDir` of one's own, whose manifest is another for a moment.
   */
  readonly granted?: readonly string[];
  /** The tab that the extension opens after its first installation: closed again before anything else, or kept. */
  readonly firstRun?: 'close' | 'keep';
  /** Default: false, and then nothing reaches the network, whatever a page tries. */
  readonly network?: boolean;
  /** Told of every host that is reached or shown. Default: the file that BACKLIGHT_REACHED names, if any. */
  readonly takeNote?: TakeNote;
}

/** What is served at one address. One of `body` and `file`. */
export interface Resource {
  readonly body?: string | Uint8Array;
  readonly file?: string;
  readonly status?: number;
  /** Names in any case; a list sends the header several times. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** A page at its address with all it may load. Without `body` and `file` it is the live page (needs `network`). */
export interface PageSource extends Resource {
  readonly url: string;
  /** Documents of its frames by address. A string is the body. */
  readonly frames?: Readonly<Record<string, string | Resource>>;
  /** Anything else by address: styles, pictures, further pages to `goto`. */
  readonly resources?: Readonly<Record<string, string | Resource>>;
  /** What happens to all other requests. Default: `abort`; `network` is for a person who browses on. */
  readonly elsewhere?: 'abort' | 'network';
  /**
   * What a script gets that asks for these addresses again. Default: all of it. `headers`: these alone, as a cache hands
   * them out before anybody wants the body; a large page that goes through the protocol once more slows all else down.
   */
  readonly again?: 'whole' | 'headers';
}

export interface RequestRecord {
  readonly url: string;
  readonly outcome: 'served' | 'aborted' | 'network';
}

export interface WaitOptions {
  /** Milliseconds. Default: 30,000. */
  readonly timeout?: number;
  /** What is waited for, in words, for the error. */
  readonly what?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: parameters of a function that is sent elsewhere: only `any` lets a caller name them.
export type PageFunction<R> = ((...args: any[]) => R | Promise<R>) | string;

/** A document one can look at and use: a tab, a page of the extension, the popup. */
export interface View {
  /** Runs a function (sent as text: no outer names, no `import()`) or an expression in the document's world. */
  evaluate<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R>;
  /** Asks until the answer is truthy, and returns it. */
  waitFor<R>(fn: PageFunction<R>, options?: WaitOptions, ...args: unknown[]): Promise<NonNullable<R>>;
  /** Waits for the element, then clicks it with the mouse. */
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** One key by its name: `Tab`, `Enter`, `Escape`, `ArrowDown`, `a`. With `Shift+`, `Control+`, `Alt+`, `Meta+` before it where needed. */
  press(key: string): Promise<void>;
  /** Puts the focus into the field, then types. */
  type(selector: string, text: string): Promise<void>;
  /** What is not named stays as it was. */
  emulate(media: Media): Promise<void>;
  screenshot(path: string, options?: { readonly fullPage?: boolean }): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** Our page that stays beside the tabs of a window. */
export interface PanelView extends View {
  /** As wide as a person pulls it, in pixels. */
  resize(width: number): Promise<void>;
}

export interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** The reader's own few colours instead of the page's, as contrast themes have it. */
  readonly forcedColors?: 'active' | 'none';
}

export interface Tab extends View {
  /** Chooses a file in a field for files, as the browser's own dialog does. */
  chooseFile(selector: string, path: string): Promise<void>;
  /** Pulls an element by its middle with the mouse: so many pixels sideways, or onto another element. */
  pull(selector: string, to: number | string): Promise<void>;
  /** Puts it in front, as a press on its tab does. */
  toFront(): Promise<void>;
  /** The id of the extension API. */
  id(): Promise<number>;
  /** What the page asked for. Empty for live pages and pages of the extension. */
  readonly requests: readonly RequestRecord[];
  /** Errors the document threw and `console.error` lines. */
  readonly problems: readonly string[];
  /** Serves more, or other, things from now on. */
  serve(source: PageSource): Promise<void>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
}

/** Colours as `#RRGGBB`. */
export interface ButtonLook {
  readonly text: string;
  readonly ground: string;
  readonly ink: string;
  readonly title: string;
}

export interface Driver {
  readonly kind: Kind;
  /** `chrome-extension://<id>/` or `moz-extension://<uuid>/`. */
  readonly extensionUrl: string;
  /** Resolves when the browser has ended, for whatever reason. */
  readonly ended: Promise<void>;
  openPage(source: PageSource): Promise<Tab>;
  /** The same in a private window. Needs `incognito: true` at launch. */
  openPrivatePage(source: PageSource): Promise<Tab>;
  openExtensionPage(path: string): Promise<Tab>;
  /** A tab with a page of the extension that the extension itself opened, or is about to open. */
  waitForExtensionPage(path: string, options?: WaitOptions): Promise<Tab>;
  /** The real toolbar button with this tab in front: grants activeTab and opens the popup. */
  pressButton(tab: Tab): Promise<View>;
  /** The real side panel (Chromium) or sidebar (Firefox) of this tab's window, with the tab in front. */
  openPanel(tab: Tab): Promise<PanelView>;
  /** The popup that the extension opens by itself, or has just opened. */
  waitForPopup(path: string): Promise<View>;
  /**
   * One of the extension's commands, with this tab in front. In Firefox by its keys, which must be such as `Alt+Shift+K`;
   * without a window Chromium hears no shortcuts, so its listeners are told, which opens no page to us.
   */
  command(tab: Tab, name: string, keys: string): Promise<void>;
  /**
   * One of the extension's entries in the menu of an element. In Firefox in the real menu; Chromium's cannot be reached
   * without a window, so its listeners are told what they would be.
   */
  menu(tab: Tab, selector: string, id: string): Promise<void>;
  /** What the extension's entries in that menu are called; null in Chromium, which tells nobody. */
  menuLabels(tab: Tab, selector: string): Promise<readonly string[] | null>;
  /** What is on the clipboard as text. */
  clipboard(): Promise<string>;
  /** Runs a function with the extension's own `chrome` API, in a page of the extension that nobody sees. */
  inExtension<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R>;
  /** The badge's text for this tab. */
  badge(tab: Tab): Promise<string>;
  /** All that the button says of this tab. */
  button(tab: Tab): Promise<ButtonLook>;
  /** A press on a notice of the extension: in Firefox the click itself, in Chromium the event that comes of it. */
  pressNotice(id: string): Promise<void>;
  /** Lets the next request for the optional permission through without a prompt. Grants nothing yet. */
  approvePrompts(): Promise<void>;
  /** Answers the browser's own question about a permission. Chromium asks only in a window: there it is a key. */
  answerPrompt(yes: boolean): Promise<void>;
  /** Gives the optional permission for all sites, as "on every site" and a yes to the prompt do. */
  grantAllSites(): Promise<void>;
  /** Installs the folder over itself, as an update does, and opens the extension's pages anew that were open. */
  update(): Promise<void>;
  /** Switches the extension off or on, as its switch in the browser's own list does. */
  switchExtension(on: boolean): Promise<void>;
  /** Stops the service worker or event page, as idleness does. */
  stopBackground(): Promise<void>;
  /** Waits for a finished download with such a name that no earlier call returned; its path. */
  waitForDownload(name: RegExp, options?: WaitOptions): Promise<string>;
  /** Kills the browser, as a crash does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with the extension installed; throws one line where it does not start. */
export async function launch(kind: Kind, options: LaunchOptions = {}): Promise<Driver> {
  const start = (): Promise<Driver> => (kind === 'firefox' ? launchFirefox(options) : launchChromium(options));
  try {
    // Once in a hundred starts on a busy machine the browser ends at once, or comes up without a working storage.
    for (let again = 0; ; again += 1) {
      try {
        return await start();
      } catch (error) {
        if (again === 3 || !passing.test((error as Error).message)) throw error;
      }
    }
  } catch (error) {
    const first = (error as Error).message.split('\n')[0] ?? '';
    const why = /Target closed|Failed to launch|ECONNRESET/.test(first) ? 'its program ended at once' : first;
    throw new Error(`Could not start ${kind}: ${why}`, { cause: error });
  }
}

// The last: puppeteer still puts the settings of a profile back that a killed Firefox used (BrowserLauncher, on exit).
const passing = /Target closed|ECONNRESET|An unexpected error occurred|ENOENT.*(?:prefs|user)\.js/;
