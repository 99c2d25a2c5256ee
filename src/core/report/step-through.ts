// Which backlink of a page comes next. Those that nobody sees cannot be shown and are passed by.
import type { PageScan } from '../scan/page-scan-schema';
import { findingKeys } from './finding-keys';

export interface Step {
  /** Its place among all findings. */
  readonly index: number;
  /** Names it over all scans of the page. */
  readonly key: string;
  /** Its place among those one walks through, from 1. */
  readonly at: number;
}

/**
 * The backlinks from the next one on, once round.
 * @param last the key of the one shown last; null, or one that is gone: it begins at the first, or backwards at the last
 */
export function stepsFrom({ findings }: Pick<PageScan, 'findings'>, last: string | null, by: 1 | -1): Step[] {
  const keys = findingKeys(findings);
  const walk = findings.flatMap(({ relation, visibility }, index) =>
    relation === 'backlink' && visibility !== 'hidden' ? { index, key: keys[index] as string } : [],
  );
  const steps = walk.map((one, at) => ({ ...one, at: at + 1 }));
  const ordered = by === 1 ? steps : steps.toReversed();
  const from = ordered.findIndex(({ key }) => key === last) + 1;
  return [...ordered.slice(from), ...ordered.slice(0, from)];
}
