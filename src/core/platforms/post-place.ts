// What the page script copies off the containers of posts and comments around a link. Nothing of it is thought about
// yet: `post-of.ts` does that, in the background.

/** The container of a post or comment, and all that the readings of its rule find. */
export interface PostPlace {
  /** The id of the platform's row. */
  readonly platform: string;
  /** Which of the row's `posts`. */
  readonly rule: number;
  /** The values of each reading, those of the permalink first, then those of the author; none for a page's path. */
  readonly values: readonly (readonly string[])[];
  /** The next place around it, as an index; null where there is none. */
  readonly around: number | null;
}

/** The document a place is in. */
export interface PlaceDocument {
  /** Its own address now: an application moves on without loading. */
  readonly address: string;
  /** What relative addresses resolve against. */
  readonly baseUrl: string;
}

/** What is read at most. */
export const placeLimits = {
  /** Elements above a link. */
  levels: 80,
  /** Elements of one reading: a thread may hold thousands of addresses like the one looked for, its own among the first. */
  candidates: 50,
  /** Characters of a value. */
  value: 2_000,
  /** Characters of all values that are told at once: far more than two hundred links stand in. */
  sum: 4_000_000,
} as const;
