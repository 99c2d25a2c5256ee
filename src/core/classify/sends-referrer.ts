// Whether a visit through this link says where it came from: it decides what the site's own analytics will show.
import type { DocumentRecord, LinkRecord } from '../facts';
import { parseUrl } from '../url/normalize-url';
import { relTokens } from './rel';

// Referrer Policy (W3C), "referrer policies"; the second row holds the older words that metas may still use.
const policies =
  /^(?:no-referrer(?:-when-downgrade)?|same-origin|(?:strict-)?origin(?:-when-cross-origin)?|unsafe-url)$/;
const older: Record<string, string> = {
  never: 'no-referrer',
  default: 'strict-origin-when-cross-origin',
  always: 'unsafe-url',
  'origin-when-crossorigin': 'origin-when-cross-origin',
};

// Policies that tell nothing when the source is https and the target is not.
const silentOnDowngrade = /^strict-|-downgrade$/;

/** False where `noreferrer` or the policy in force hides the source page from the target. */
export function classifySendsReferrer(link: LinkRecord, document: DocumentRecord) {
  return { sendsReferrer: !relTokens(link.rel).includes('noreferrer') && policySends(link, document) };
}

function policySends(link: LinkRecord, document: DocumentRecord): boolean {
  const own = link.referrerPolicy?.trim().toLowerCase() ?? '';
  const policy = policies.test(own) ? own : pagePolicy(document);
  if (policy === 'no-referrer') return false;
  if (policy === 'same-origin') return originOf(link.href) === originOf(document.url);
  const downgrade = document.url.startsWith('https:') && link.href.startsWith('http:');
  return !(downgrade && silentOnDowngrade.test(policy));
}

/** The last meta that names a policy wins (HTML Standard, "referrer"). */
function pagePolicy(document: DocumentRecord): string {
  let policy = 'strict-origin-when-cross-origin';
  for (const meta of document.metas) {
    if (meta.name.trim().toLowerCase() !== 'referrer') continue;
    const word = meta.content.trim().toLowerCase();
    const named = older[word] ?? word;
    if (policies.test(named)) policy = named;
  }
  return policy;
}

function originOf(address: string): string {
  return parseUrl(address)?.origin ?? address;
}
