// A browser can die at any moment. Then every call that waits for it ends with this one clear error, instead of
// hanging or of throwing whatever the protocol happened to be doing.
import type { Browser } from 'puppeteer-core';
import type { Kind } from './driver';

/** The browser is no longer there. */
export class BrowserGone extends Error {
  override readonly name = 'BrowserGone';
}

export class Lifeline {
  readonly ended: Promise<void>;
  #gone: BrowserGone | undefined;
  readonly #kind: Kind;
  // Not one long-lived promise to race against: each race would keep its result alive for as long as the browser.
  readonly #waiting = new Set<(error: BrowserGone) => void>();
  #closing = false;

  constructor(kind: Kind, browser: Browser) {
    this.#kind = kind;
    this.ended = new Promise((resolve) => {
      const end = (): void => {
        this.#gone ??= new BrowserGone(this.#closing ? `${this.#kind} was closed` : `${this.#kind} ended unexpectedly`);
        for (const reject of this.#waiting) reject(this.#gone);
        this.#waiting.clear();
        resolve();
      };
      browser.once('disconnected', end);
      browser.process()?.once('exit', end);
    });
  }

  /** Whether it ended as intended. */
  get isClosed(): boolean {
    return this.#closing && this.#gone !== undefined;
  }

  /** Called before an intended end. */
  closing(): void {
    this.#closing = true;
  }

  /** Does the work unless, and until, the browser ends. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#gone) throw this.#gone;
    let leave: ((error: BrowserGone) => void) | undefined;
    const gone = new Promise<never>((_, reject) => {
      leave = reject;
      this.#waiting.add(reject);
    });
    try {
      return await Promise.race([work(), gone]);
    } catch (error) {
      throw (await this.#endedInstead(error)) ?? error;
    } finally {
      if (leave) this.#waiting.delete(leave);
    }
  }

  /** The protocol notices the loss of its connection a moment before the process is reported dead. */
  async #endedInstead(error: unknown): Promise<BrowserGone | undefined> {
    const lost =
      error instanceof Error &&
      /Target closed|Connection closed|Session closed|Connection error|detached/i.test(error.message);
    if (lost && !this.#gone) await Promise.race([this.ended, new Promise((resolve) => setTimeout(resolve, 250))]);
    return this.#gone;
  }
}
