// What every part of the bench gets and gives.
import type { Kind } from '../browser/driver';
import type { Step } from './ledger-steps';

export interface Setting {
  readonly browser: Kind;
  /** How often each figure is taken: its median counts. */
  readonly runs: number;
  readonly quick: boolean;
  /** The size of the largest ledger, where that was said. */
  readonly entries: number | null;
  /** Where filled ledgers stay for the next run. */
  readonly keep: string | null;
  /** Which steps of the ledger's part are done; null: all. */
  readonly steps: readonly Step[] | null;
  /** Says how far it is, to a person who waits. */
  say(line: string): void;
}

export interface Row {
  readonly figure: string;
  /** What is to be reached, in words; empty where the figure only explains another. */
  readonly limit: string;
  readonly value: string;
  /** null: it cannot be told here. */
  readonly holds: boolean | null;
}

/** A table of its own that explains the rows: the first line is its head. */
export interface Details {
  readonly title: string;
  readonly lines: readonly (readonly string[])[];
}

export interface Measured {
  readonly rows: readonly Row[];
  readonly details?: readonly Details[];
}

export type Part = (setting: Setting) => Promise<Measured>;
