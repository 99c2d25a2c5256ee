// What a trial of endurance is: a number that `npm run soak` takes in full and `npm test` takes small.
import type { Kind } from '../browser/driver';

export interface Setting {
  readonly kind: Kind;
  /** The folder of the built extension. */
  readonly extensionDir: string;
  readonly amount: number;
  readonly say: (line: string) => void;
}

/** What was seen, in words; and what of it must not be, empty where all held. */
export interface Outcome {
  readonly seen: string;
  readonly wrong: readonly string[];
}

export interface Soak {
  readonly id: string;
  /** What it shows; `{n}` is the amount. */
  readonly what: string;
  readonly full: number;
  readonly small: number;
  run(setting: Setting): Promise<Outcome>;
}
