// THE LIST of what an entry remembers changes of. One row a kind and its words (`change_<id>`); the timeline, the totals
// and what a merge compares derive from it.
import type { Finding } from '../scan/page-scan-schema';

export interface ChangeKind {
  readonly id: string;
  /** The value that is compared and shown, as a text; null where there is none. */
  of(entry: Remembered): string | null;
  /** False where it was not known: entries of older schemas lack some, and what was not known cannot have changed. */
  known?(entry: Remembered): boolean;
}

/** The page's own traits are known together. */
const pageKnown = (entry: Remembered): boolean => entry.noindex !== null;

/** The fields that changes are made of. */
export type Remembered = Pick<Finding, 'type' | 'followed' | 'reason' | 'anchorText' | 'targetUrl' | 'wrapper'> & {
  readonly placement: Finding['placement'] | null;
  readonly noindex: boolean | null;
  readonly canonical: string | null;
};

export const changeKinds = [
  { id: 'type', of: (entry) => entry.type },
  // "follow" where crawlers are not asked to stay away, else the reason.
  { id: 'verdict', of: (entry) => (entry.followed ? 'follow' : entry.reason) },
  { id: 'anchor', of: (entry) => entry.anchorText },
  { id: 'placement', of: (entry) => entry.placement, known: (entry) => entry.placement !== null },
  { id: 'target', of: (entry) => entry.targetUrl },
  { id: 'wrapper', of: (entry) => entry.wrapper },
  { id: 'noindex', of: (entry) => String(entry.noindex), known: pageKnown },
  { id: 'canonical', of: (entry) => entry.canonical, known: pageKnown },
] as const satisfies readonly ChangeKind[];

/** The kinds of the list, and the one that no single link shows: live, missing, lost. */
export const changeIds = [...changeKinds.map(({ id }) => id), 'status'] as const;
export type ChangeId = (typeof changeKinds)[number]['id'] | 'status';
