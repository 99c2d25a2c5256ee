// A row of the popup, opened: everything that is known of the link. Loaded at the first opening, because it brings the
// lists of traits and signs with their words.
import '../src/platform/later-words';
import { lookTwice } from '../src/core/look-twice';
import type { Finding, PageScan } from '../src/core/scan/page-scan-schema';
import { Details } from '../src/ui/details';
import { whyWords } from '../src/ui/trait-words';
import { sites } from './popup-state';

export function FindingDetails({ finding, scan }: { finding: Finding; scan: PageScan }) {
  const signs = lookTwice(finding, scan, sites.value).map(({ id, why }) => ({ id, why: whyWords(why) }));
  return <Details link={finding} signs={signs} />;
}
