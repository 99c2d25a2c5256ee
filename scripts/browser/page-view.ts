// A tab of either browser, on top of puppeteer's page. What only one browser can do is handed in by its driver.
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Media, PageFunction, PageSource, RequestRecord, Tab, WaitOptions } from './driver';
import type { Lifeline } from './lifeline';
import { PageServer } from './serve-pages';
import { PATIENCE_MS, waitUntil } from './wait-until';
import { wholePage } from './whole-page';

/** Presses at most, where what is to be pressed moves away. */
const TIMES = 3;

export interface Abilities {
  readonly tabId: (page: Page) => Promise<number>;
  readonly emulate: (page: Page, media: Media) => Promise<void>;
  readonly goto: (page: Page, url: string) => Promise<void>;
  /** Told of each address that a test has shown. */
  readonly shown?: (url: string) => void;
}

export class PageView implements Tab {
  readonly page: Page;
  readonly problems: string[] = [];
  readonly #server: PageServer;
  readonly #lifeline: Lifeline;
  readonly #abilities: Abilities;
  #media: Media = {};
  #id: Promise<number> | undefined;

  constructor(page: Page, lifeline: Lifeline, abilities: Abilities) {
    this.page = page;
    this.#server = new PageServer(page, abilities.shown);
    this.#lifeline = lifeline;
    this.#abilities = abilities;
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (line) => {
      // What we abort ourselves is no problem of the page.
      if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
        this.problems.push(line.text());
    });
  }

  get requests(): readonly RequestRecord[] {
    return this.#server.requests;
  }

  toFront(): Promise<void> {
    return this.#guard(() => this.page.bringToFront());
  }

  /** Asked once: to find it out a browser may have to bring the tab to the front. */
  id(): Promise<number> {
    this.#id ??= this.#guard(() => this.#abilities.tabId(this.page)).catch((error) => {
      this.#id = undefined;
      throw error;
    });
    return this.#id;
  }

  serve(source: PageSource): Promise<void> {
    return this.#guard(() => this.#server.add(source));
  }

  goto(url: string): Promise<void> {
    this.#abilities.shown?.(url);
    return this.#guard(() => this.#abilities.goto(this.page, url));
  }

  reload(): Promise<void> {
    return this.#guard(async () => void (await this.page.reload({ waitUntil: 'load' })));
  }

  evaluate<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R> {
    return this.#guard(async () => (await this.page.evaluate(fn as (...args: unknown[]) => R, ...args)) as R);
  }

  waitFor<R>(fn: PageFunction<R>, options: WaitOptions = {}, ...args: unknown[]): Promise<NonNullable<R>> {
    return waitUntil(options.what ?? String(fn), () => this.evaluate<R>(fn, ...args), options.timeout);
  }

  async click(selector: string): Promise<void> {
    await this.#ready(async () => {
      for (let missed = true, time = 0; missed && time < TIMES; time += 1) {
        const { x, y } = await this.#place(selector);
        await this.page.evaluate(noteClick, selector);
        // A press may close the page before it is through, or lead away from it.
        await this.page.mouse.click(x, y).catch((error: Error) => {
          if (!/Target closed|Session closed/.test(error.message)) throw error;
        });
        missed = await this.page.evaluate('globalThis.missedClick === true').then(Boolean, () => false);
      }
    }, selector);
  }

  async hover(selector: string): Promise<void> {
    await this.#ready(async () => {
      const { x, y } = await this.#place(selector);
      await this.page.mouse.move(x, y);
    }, selector);
  }

  pull(selector: string, to: number | string): Promise<void> {
    return this.#ready(async () => {
      const middle = async (at: string): Promise<{ x: number; y: number }> => {
        const box = await (await this.page.waitForSelector(at, { timeout: PATIENCE_MS }))?.boundingBox();
        if (!box) throw new Error(`${at} is not seen`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      const from = await middle(selector);
      const end = typeof to === 'number' ? { x: from.x + to, y: from.y } : await middle(to);
      const { mouse } = this.page;
      await mouse.move(from.x, from.y);
      await mouse.down();
      // A hand takes several steps; where it is after the last one counts.
      for (const part of [0.3, 0.7, 1])
        await mouse.move(from.x + (end.x - from.x) * part, from.y + (end.y - from.y) * part);
      await mouse.up();
    }, selector);
  }

  press(key: string): Promise<void> {
    return this.#guard(async () => {
      const keys = key.split(/\+(?=.)/) as KeyInput[];
      const last = keys.pop() as KeyInput;
      for (const held of keys) await this.page.keyboard.down(held);
      await this.page.keyboard.press(last);
      for (const held of keys.reverse()) await this.page.keyboard.up(held);
    });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.#guard(() => this.page.keyboard.type(text));
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    await this.#guard(async () => {
      const field = await this.page.waitForSelector(selector, { timeout: PATIENCE_MS });
      await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    });
  }

  emulate(media: Media): Promise<void> {
    // The browsers' own calls name all of it at once.
    this.#media = { ...this.#media, ...media };
    return this.#guard(() => this.#abilities.emulate(this.page, this.#media));
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.#guard(() => this.page.setViewport({ width, height }));
  }

  screenshot(path: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
    return this.#guard(async () => {
      const file = path as `${string}.png`;
      await (options.fullPage ? wholePage(this.page, file) : this.page.screenshot({ path: file }));
    });
  }

  async isOpen(): Promise<boolean> {
    return !this.page.isClosed();
  }

  async close(): Promise<void> {
    if (!this.page.isClosed() && !this.#lifeline.isClosed) await this.#guard(() => this.page.close());
  }

  /** Where an element can be pressed, once it is there, enabled and stands still: asked in one go, where puppeteer takes a dozen. */
  #place(selector: string): Promise<{ readonly x: number; readonly y: number }> {
    return waitUntil(selector, () => this.page.evaluate(placeOf, selector));
  }

  /** A tab in the background draws no frames, and a click would wait for one for ever. */
  #ready(act: () => Promise<void>, selector: string): Promise<void> {
    return this.#guard(async () => {
      if (await this.page.evaluate(() => document.visibilityState === 'hidden')) await this.page.bringToFront();
      await act().catch((error: Error) => {
        throw new Error(`Could not use ${selector}: ${error.message.split('\n')[0]}`, { cause: error });
      });
    });
  }

  #guard<T>(work: () => Promise<T>): Promise<T> {
    return this.#lifeline.guard(work);
  }
}

/**
 * Runs in our own pages: notes whether the next click hits what it is meant for. A popup that learns something new grows,
 * and what one was about to press is elsewhere.
 */
function noteClick(selector: string): void {
  if (!/^(?:chrome|moz)-extension:/.test(location.protocol)) return;
  const element = document.querySelector(selector);
  const notes = globalThis as { missedClick?: boolean };
  notes.missedClick = false;
  const note = ({ target }: Event): void => {
    // A control may lie under its own label.
    const around = (target as Element).closest?.('label, button, a, summary, tr') ?? null;
    notes.missedClick = element !== null && !element.contains(target as Node) && !around?.contains(element);
  };
  addEventListener('click', note, { capture: true, once: true });
}

/** Runs in the page: the middle of what is seen of an element, scrolled to where it was out of sight; null while it moves. */
async function placeOf(selector: string): Promise<{ x: number; y: number } | null> {
  const element = document.querySelector(selector);
  if (!element || element.matches(':disabled')) return null;
  const box = (): DOMRect => element.getClientRects()[0] ?? element.getBoundingClientRect();
  /** Out of the window, or scrolled away within something that scrolls. */
  const unseen = ({ left, top, right, bottom }: DOMRect): boolean => {
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return true;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !hit || !(element.contains(hit) || hit.contains(element));
  };
  if (unseen(box())) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const before = box();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { left, top, right, bottom, width, height } = box();
  if (!width || !height || left !== before.left || top !== before.top || width !== before.width) return null;
  const middle = (from: number, to: number, most: number): number => (Math.max(from, 0) + Math.min(to, most)) / 2;
  return { x: middle(left, right, innerWidth), y: middle(top, bottom, innerHeight) };
}
