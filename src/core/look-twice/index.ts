// THE LIST of signs: what is worth a second look before a link is trusted. One file each and a line here; the labels,
// the filters and the reasons derive from it.
import type { TrackedSite } from '../facts';
import type { Finding, PageScan } from '../scan/page-scan-schema';
import { hiddenLink } from './hidden-link';
import { keywordAnchor } from './keyword-anchor';
import { lookalikeHost } from './lookalike-host';
import { manyLinks } from './many-links';
import { noindexPage } from './noindex-page';
import type { Reason } from './sign';

export const signKinds = [hiddenLink, manyLinks, lookalikeHost, keywordAnchor, noindexPage] as const;
export type SignId = (typeof signKinds)[number]['id'];
export const signIds: readonly SignId[] = signKinds.map(({ id }) => id);

/** A sign that was seen. */
export interface Sign {
  readonly id: SignId;
  /** Key of the sentence that gives the reason, and what it is filled with. */
  readonly why: { readonly key: string; readonly values: Reason['values'] };
}

/** The signs of one finding, in the order of the list; none for links of the site to itself. */
export function lookTwice(finding: Finding, scan: PageScan, tracked: readonly TrackedSite[]): Sign[] {
  if (finding.relation === 'internal') return [];
  return signKinds.flatMap(({ id, see }) => {
    const reason = see({ finding, scan, tracked });
    if (reason === null) return [];
    const words = [id, reason.variant, 'why'].filter(Boolean).join('_');
    const key = `sign_${words.replaceAll('-', '_')}`;
    return [{ id, why: { key, values: reason.values } }];
  });
}
