// Whether a page still grows; and ids, of the document and of what is told of it.
const SETTLED_AFTER_MS = 2_000;

/**
 * Told how many links a look found, it is true while they rose within the last two seconds.
 * @param address at another one it is another page that is counted
 * @param reached true where we reached further ourselves (closed roots): that is no growth of the page
 */
export type StillGrowing = (address: string, links: number, nowMs: number, reached: boolean) => boolean;

export function watchGrowth(): StillGrowing {
  let page: string | undefined;
  let links = 0;
  let roseAt = Number.NEGATIVE_INFINITY;
  return (address, now, nowMs, reached) => {
    const plain = address.split('#', 1)[0];
    // The first look has nothing to compare with: it is no rise.
    if (plain === page && now > links && !reached) roseAt = nowMs;
    page = plain;
    links = now;
    return nowMs - roseAt < SETTLED_AFTER_MS;
  };
}

/** How long after the last rise a page counts as settled, in milliseconds. */
export const settledAfterMs = SETTLED_AFTER_MS;

/** An id nobody can guess. `crypto.randomUUID` is missing on http pages, so it is made of random numbers. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}
