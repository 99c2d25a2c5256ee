// Names each finding of a scan by what it is, not by its place: a row keeps its mark and stays open while the page
// goes on and the scans follow one another.
import type { Finding } from '../scan/page-scan-schema';

/** A key for each finding, in order; unique within the scan. The same link has the same key in the next scan, as long as
 * no earlier one with the same address and words comes or goes. */
export function findingKeys(findings: readonly Pick<Finding, 'rawHref' | 'anchorText' | 'frameUrl'>[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rawHref, anchorText, frameUrl }) => {
    const words = JSON.stringify([rawHref, anchorText, frameUrl]);
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return `${nth} ${words}`;
  });
}
