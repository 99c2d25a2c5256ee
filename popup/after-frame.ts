// The moment after the next frame has been drawn.

/** A popup that is still hidden draws no frame: Firefox prepares it so. Nobody must wait for one there. */
const LATEST_MS = 100;

export function afterFrame(): Promise<void> {
  return new Promise((done) => {
    // The callback comes before its frame is drawn, the timer after it.
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LATEST_MS);
  });
}
