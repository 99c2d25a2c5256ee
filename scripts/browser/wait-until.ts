// Every wait in the scripts is for a condition, with an end and a sentence that says what did not come true.

/** As long as a busy machine may take; only what never comes true is waited for until then. */
export const PATIENCE_MS = 30_000;

/** Asks `check` until it answers something truthy, and returns that. An error of `check` counts as "not yet". */
export async function waitUntil<T>(
  what: string,
  check: () => Promise<T> | T,
  timeout = PATIENCE_MS,
  every = 25,
): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await check();
      last = undefined;
      if (answer) return answer as NonNullable<T>;
    } catch (error) {
      if (error instanceof Error && error.name === 'BrowserGone') throw error;
      last = error;
    }
    if (performance.now() > end) {
      const why = last instanceof Error ? ` (${last.message.split('\n')[0]})` : '';
      throw new Error(`Waited ${timeout / 1000} s in vain for ${what}${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
