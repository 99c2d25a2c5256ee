// Sorts numbers with rests between: a hundred thousand texts take longer to compare than a frame lasts.

const RUN = 1_024;
const STEPS = 4_096;

/**
 * @param fresh what is to be sorted
 * @param among sorted already by the same order; the result holds both
 */
export function* sortInPieces(
  fresh: Uint32Array,
  compare: (a: number, b: number) => number,
  among: Uint32Array,
): Generator<void, Uint32Array<ArrayBufferLike>> {
  for (let at = 0; at < fresh.length; at += RUN) {
    fresh.subarray(at, at + RUN).sort(compare);
    yield;
  }
  let [from, to]: readonly Uint32Array[] = [fresh, new Uint32Array(fresh.length)] as const;
  for (let run = RUN; run < from.length; run *= 2) {
    for (let at = 0; at < from.length; at += 2 * run)
      yield* merge(from.subarray(at, at + run), from.subarray(at + run, at + 2 * run), to.subarray(at), compare);
    [from, to] = [to, from];
  }
  if (among.length === 0) return from;
  const all = new Uint32Array(among.length + from.length);
  yield* merge(among, from, all, compare);
  return all;
}

function* merge(
  one: Uint32Array,
  other: Uint32Array,
  into: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  let [i, j] = [0, 0];
  for (let at = 0; at < one.length + other.length; at += 1) {
    const takeOne = j >= other.length || (i < one.length && compare(one[i] as number, other[j] as number) <= 0);
    into[at] = (takeOne ? one[i++] : other[j++]) as number;
    if (at % STEPS === STEPS - 1) yield;
  }
}

/** Does what is in pieces in one go. */
export function runToEnd<Result>(pieces: Generator<void, Result>): Result {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}
