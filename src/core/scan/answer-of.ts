// With which status the address of a page was answered: that of the load, where the page is still at the address that
// was loaded. `performance` keeps telling of the load after pushState, document.open and a return from the back-forward
// cache alike (Chromium 156, Firefox 153, seen 2026-11); after a redirect it names the address one was sent to.

/** How a document was loaded: the address that was answered, and the HTTP status. */
export interface Load {
  readonly url: string;
  /** 0 where the browser does not say, as for files. */
  readonly answer: number;
}

/**
 * The status of a page's answer; null where nobody knows: a file, or an address that a single-page application moved
 * to without asking for it.
 * @param page the page's address
 * @param spell by which two addresses are one page
 */
export function answerOf(load: Load | null, page: string, spell: (address: string) => string): number | null {
  return load && spell(load.url) === spell(page) ? load.answer || null : null;
}
