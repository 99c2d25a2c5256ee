// A rest in long work, so that the window is drawn and heard between its pieces.

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** What may be done at once before the window wants its turn. */
const BUDGET_MS = 8;
let began = performance.now();

/** Goes on at once while there is time, else in a task of its own: a timer would rest for 4 ms each time. */
export function breath(): Promise<void> | undefined {
  if (performance.now() - began < BUDGET_MS) return undefined;
  return new Promise<void>((done) => {
    waiting.push(done);
    channel.port2.postMessage(null);
  }).then(() => {
    began = performance.now();
  });
}
