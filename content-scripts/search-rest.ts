// How long the search for shadow roots rests: whoever attaches one to an element that is there tells nobody, so it is
// looked for again and again. A search of a very large page takes a third of a second, in idle moments.

/** The shortest rest between searches that take no time, and the longest of one that does: a second is promised, in milliseconds. */
const REST_MS = 800;
/** While a page goes on changing, the rest is this many times as long as the search was. */
const SHARE = 20;

/**
 * Milliseconds between the end of a search and the next.
 * @param took milliseconds of the page's time that the search took
 * @param calm whether this comes after some quiet: the promise holds then, up to half of the time
 */
export function restAfter(took: number, calm: boolean): number {
  return calm ? Math.max(took, REST_MS - took) : Math.max(REST_MS, took * SHARE);
}
