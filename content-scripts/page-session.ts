// One load of a page, or one address of a single-page application, is one scan however often it is looked at. This
// names the load, and knows whether the page still grows.
const SETTLED_AFTER_MS = 2_000;

export interface PageSession {
  /** The id of the load that a look now belongs to. */
  loadId(address: string): string;
  /**
   * Tells how many links a look found; true while they rose within the last two seconds.
   * @param reached true where we reached further ourselves (closed roots): that is no growth of the page
   */
  stillGrowing(links: number, nowMs: number, reached: boolean): boolean;
}

export function makePageSession(): PageSession {
  let load = { address: '', id: '' };
  let links: number | null = null;
  let roseAt = Number.NEGATIVE_INFINITY;
  return {
    loadId(address) {
      const plain = address.split('#', 1)[0] ?? '';
      if (plain !== load.address) {
        load = { address: plain, id: randomId() };
        links = null;
      }
      return load.id;
    },
    stillGrowing(now, nowMs, reached) {
      // The first look has nothing to compare with: it is no rise.
      if (links !== null && now > links && !reached) roseAt = nowMs;
      links = now;
      return nowMs - roseAt < SETTLED_AFTER_MS;
    },
  };
}

/** How long after the last rise a page counts as settled, in milliseconds. */
export const settledAfterMs = SETTLED_AFTER_MS;

/** An id nobody can guess. `crypto.randomUUID` is missing on http pages, so it is made of random numbers. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}
