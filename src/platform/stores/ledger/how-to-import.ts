// How a staged backup can be taken in. What does it comes when it is asked for (index.ts): most days nobody does.
import type { Entry } from '../../../core/ledger/entry';

/** Sections that are kept outside this database are staged under this name: each one's name and its row. */
export const ELSEWHERE = 'elsewhere';

/** THE LIST of ways to take a backup in: both ledgers as one, or the file's alone. */
export const importModes = ['merge', 'replace'] as const;
export type ImportMode = (typeof importModes)[number];

export interface HowToImport {
  readonly mode: ImportMode;
  /** Whether what was erased here comes back. */
  readonly withErased: boolean;
}

/** Rows of a staged backup that another spelling moves. */
export interface MovedRows {
  /** Entries that are not taken as they stand, by their keys, joined by line feeds. */
  readonly leaving: ReadonlySet<string>;
  /** What they become, each key once. */
  readonly arriving: readonly Entry[];
  /** For each of these whether the user has erased it. */
  readonly erased: readonly boolean[];
  /** Pages whose memory stays away: the next look makes it anew. */
  readonly pages: ReadonlySet<string>;
}
