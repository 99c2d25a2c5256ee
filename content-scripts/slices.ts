// Long work in short pieces, so that no task of ours is felt: a piece ends when its time is up, and the next is a task
// of its own. Whoever works asks `tired()` between steps and yields when it says so.

/** A piece of work that can be put down wherever it yields. */
export type Work = Generator<undefined, void, undefined>;

/** Milliseconds a piece may take: half of a frame, for the page needs the other half. */
const SLICE_MS = 8;
// The clock costs as much as a link does.
const LOOK_AT_CLOCK_EVERY = 32;

let ends = 0;
let steps = 0;
let spent = 0;

/**
 * Whether the piece under way has had its time.
 * @param long whether the steps take so long that the clock is looked at after each
 */
export function tired(long = false): boolean {
  steps += 1;
  return (long || steps % LOOK_AT_CLOCK_EVERY === 0) && performance.now() > ends;
}

/** Milliseconds of this page's thread that all pieces took so far. */
export function spentMs(): number {
  return spent;
}

/**
 * Does the work to its end, or until the signal aborts.
 * @param next called before each piece but the first, gives the moment for it
 */
export async function inSlices(work: Work, next: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const began = performance.now();
    ends = began + SLICE_MS;
    const { done } = work.next();
    spent += performance.now() - began;
    if (done || signal.aborted) return;
    await next();
    if (signal.aborted) return;
  }
}

/** What Chromium and Firefox have, and the types do not know yet (Prioritized Task Scheduling API). */
declare const scheduler: { postTask(run: () => void): Promise<void> };

/** The next task; not held back as timers are that follow timers, or in the background. */
export function nextTask(): Promise<unknown> {
  return scheduler.postTask(() => {});
}

/** A moment the browser has to spare; a page that is never idle lets us wait no longer than a quarter of a second. */
export function idleMoment(): Promise<unknown> {
  return new Promise((done) => requestIdleCallback(done, { timeout: 250 }));
}
