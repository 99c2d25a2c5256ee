// The real popup panel in Firefox, and the real sidebar. BiDi does not list it, so it is used from the browser's own window.
import { writeFile } from 'node:fs/promises';
import type { Media, PageFunction, PanelView, WaitOptions } from './driver';
import type { FirefoxWindow } from './firefox-window';
import { keysOf } from './key-names';
import type { Lifeline } from './lifeline';
import { waitUntil } from './wait-until';

export class FirefoxPopup implements PanelView {
  readonly #window: FirefoxWindow;
  readonly #lifeline: Lifeline;
  #closed = false;

  constructor(
    window: FirefoxWindow,
    lifeline: Lifeline,
    readonly place: 'popup' | 'sidebar' = 'popup',
  ) {
    this.#window = window;
    this.#lifeline = lifeline;
  }

  evaluate<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R> {
    // Undefined arguments become null on the way, as they do in Chromium's protocol.
    const expression = typeof fn === 'string' ? fn : `(${fn})(...${JSON.stringify(args)})`;
    return this.#guard(async () => (await this.#window.run('popupEvaluate', this.place, expression)) as R);
  }

  waitFor<R>(fn: PageFunction<R>, options: WaitOptions = {}, ...args: unknown[]): Promise<NonNullable<R>> {
    return waitUntil(options.what ?? String(fn), () => this.evaluate<R>(fn, ...args), options.timeout);
  }

  click(selector: string): Promise<void> {
    return this.#mouse(selector, true);
  }

  hover(selector: string): Promise<void> {
    return this.#mouse(selector, false);
  }

  press(key: string): Promise<void> {
    return this.#guard(() => this.#window.run('popupPress', this.place, keysOf(key)));
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    for (const letter of text)
      await this.#guard(() => this.#window.run('popupPress', this.place, [{ key: letter, code: '', keyCode: 0 }]));
  }

  emulate(media: Media): Promise<void> {
    return this.#guard(() => emulateInFirefox(this.#window, this.place, media));
  }

  screenshot(path: string): Promise<void> {
    return this.#guard(async () =>
      writeFile(path, Buffer.from(await this.#window.run('popupPicture', this.place), 'base64')),
    );
  }

  resize(width: number): Promise<void> {
    return this.#guard(() => this.#window.run('sidebarWidth', width));
  }

  async isOpen(): Promise<boolean> {
    if (!this.#closed) this.#closed = !(await this.#lifeline.guard(() => this.#window.run('popupIsOpen', this.place)));
    return !this.#closed;
  }

  async close(): Promise<void> {
    if (!(await this.isOpen())) return;
    await this.#lifeline.guard(() => this.#window.run('popupClose', this.place));
    await waitUntil('the popup to close', async () => !(await this.isOpen()));
  }

  async #mouse(selector: string, click: boolean): Promise<void> {
    await waitUntil(`${selector} in the popup`, () =>
      this.#guard(() => this.#window.run('popupMouse', this.place, selector, click)),
    );
  }

  /** A closed popup stays closed, even where the next press has opened another one. */
  async #guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('The popup is closed');
    return this.#lifeline.guard(work);
  }
}

/** Light or dark for one document; all else for the whole browser, which knows no narrower switch. */
export async function emulateInFirefox(window: FirefoxWindow, context: string, media: Media): Promise<void> {
  if (media.colorScheme) await window.run('colorScheme', context, media.colorScheme);
  if (media.reducedMotion)
    await window.run('setNumber', 'ui.prefersReducedMotion', media.reducedMotion === 'reduce' ? 1 : 0);
  // 2: never a page's own colours; 0: those of the page unless the system has a contrast theme.
  if (media.forcedColors)
    await window.run('setNumber', 'browser.display.document_color_use', media.forcedColors === 'active' ? 2 : 0);
}
