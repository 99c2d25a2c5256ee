// Takes pieces some steps ahead of whoever uses them. The requests of a transaction are answered in their order: who reads
// the next piece only when the one before is written lets the browser wait for the page, and then the page for the browser.

const STEPS = 2;

/**
 * The same pieces in the same order.
 * @param pieces nothing that is done with one of them may change another
 */
export async function* ahead<Piece>(pieces: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  const coming: Promise<IteratorResult<Piece>>[] = [];
  const ask = (): void => {
    const next = pieces.next();
    // Where whoever uses them stops half-way, nobody is to call that unheard.
    next.catch(() => {});
    coming.push(next);
  };
  for (let step = 0; step < STEPS; step += 1) ask();
  for (let next = coming.shift(); next; next = coming.shift()) {
    const { value, done } = await next;
    if (done) return;
    ask();
    yield value;
  }
}
