// Every different value of a field once, under a number: a hundred thousand entries have some thousand words, and
// numbers are what can be counted, compared and sorted fast.
import { runToEnd, sortInPieces } from './sort-in-pieces';

/** How the values of a field follow one another. What is empty is last in any case. */
export type Ordering = 'letters' | 'as-written' | 'numbers' | readonly string[];

export class Book {
  /** By number. Number 0 is the empty value. */
  readonly values: string[] = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #lowered: string[] = [''];
  #sorted: Uint32Array = new Uint32Array([0]);
  #ranks: Uint32Array = new Uint32Array([0]);

  constructor(private readonly ordering: Ordering) {}

  /** The number of a value, which it is given if it has none yet. */
  number(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.values.push(value);
    this.#numbers.set(value, number);
    return number;
  }

  /** The number of a value; undefined where no entry ever had it. */
  find(value: string): number | undefined {
    return this.#numbers.get(value);
  }

  /** A value in small letters, to be searched in. */
  lowered(number: number): string {
    for (let at = this.#lowered.length; at <= number; at += 1)
      this.#lowered.push((this.values[at] ?? '').toLowerCase());
    return this.#lowered[number] ?? '';
  }

  /** The place of each number among all in order. */
  ranks(): Uint32Array {
    runToEnd(this.rankInPieces());
    return this.#ranks;
  }

  /** Works the ranks out with rests between; what has come since the last time is put among the others. */
  *rankInPieces(): Generator<void, void> {
    const known = this.#sorted.length;
    if (known === this.values.length) return;
    const precedes = this.#precedes();
    const fresh = Uint32Array.from({ length: this.values.length - known }, (_, at) => known + at);
    const sorted = yield* sortInPieces(fresh, precedes, this.#sorted);
    const ranks = new Uint32Array(sorted.length);
    for (let at = 0; at < sorted.length; at += 1) ranks[sorted[at] as number] = at;
    this.#sorted = sorted;
    this.#ranks = ranks;
  }

  #precedes(): (a: number, b: number) => number {
    const { values } = this;
    const emptyLast = (a: number, b: number): number => Number(a === 0) - Number(b === 0);
    const { ordering } = this;
    const written = (a: number, b: number): number => {
      const [one, other] = [values[a] as string, values[b] as string];
      return one < other ? -1 : Number(one > other);
    };
    if (ordering === 'as-written') return (a, b) => emptyLast(a, b) || written(a, b);
    if (ordering === 'numbers') return (a, b) => emptyLast(a, b) || Number(values[a]) - Number(values[b]);
    if (ordering === 'letters') {
      // All at once: asked for in the midst of sorting they would be made in any order.
      this.lowered(values.length - 1);
      const small = this.#lowered;
      return (a, b) => {
        const [one, other] = [small[a] as string, small[b] as string];
        return emptyLast(a, b) || (one < other ? -1 : Number(one > other)) || written(a, b);
      };
    }
    // What carries several values stands where its first one does.
    const place = new Map(ordering.map((value, at) => [value, at]));
    const placeOf = (number: number): number => place.get(partsOf(values[number] as string)[0] ?? '') ?? place.size;
    return (a, b) => emptyLast(a, b) || placeOf(a) - placeOf(b) || written(a, b);
  }
}

const BETWEEN = '\n';

/** Several values as one. */
export const joinParts = (parts: readonly string[]): string => parts.join(BETWEEN);
/** The several values that one stands for. */
export const partsOf = (value: string): string[] => (value === '' ? [] : value.split(BETWEEN));
