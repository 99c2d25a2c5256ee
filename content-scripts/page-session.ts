// Whether a page has settled; and ids, of the document and of what is told of it.
const SETTLED_AFTER_MS = 2_000;

/**
 * For how many more milliseconds, from a look on, a page is not taken at its word; none or less: no more.
 * First since its links rose: it still grows. Then since it came to this address: an application tells the address
 * first, and loads what belongs there afterwards.
 */
type Unsettled = readonly [grows: number, moves: number];

/**
 * Told how many links a look found, it says what is not settled yet.
 * @param address at another one it is another page that is counted
 * @param reached true where we reached further ourselves (closed roots): that is no growth of the page
 */
export type Settling = (address: string, links: number, nowMs: number, reached: boolean) => Unsettled;

export function watchSettling(): Settling {
  let page: string | undefined;
  let links = 0;
  let grown = 0;
  let moved = 0;
  return (address, now, nowMs, reached) => {
    const plain = address.split('#', 1)[0];
    // The first look has nothing to compare with: it is no rise, and no move.
    if (plain === page) {
      if (now > links && !reached) grown = nowMs + SETTLED_AFTER_MS;
    } else if (page !== undefined) moved = nowMs + SETTLED_AFTER_MS;
    page = plain;
    links = now;
    return [grown - nowMs, moved - nowMs];
  };
}

/** How long after the last rise, or after a new address, a page counts as settled, in milliseconds. */
export const settledAfterMs = SETTLED_AFTER_MS;

/** An id nobody can guess. `crypto.randomUUID` is missing on http pages, so it is made of random numbers. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}
