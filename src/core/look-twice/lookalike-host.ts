// A page whose host passes for another's: letters of two alphabets in one word, or a name in borrowed letters that
// reads like one everybody knows, or like a tracked site. A host wholly in its own script (пример.рф) is none.
import { parseUrl, plainHost, withoutWww } from '../url/normalize-url';
import { isAtOrBelow } from '../url/same-site';
import { fold, foldLoosely } from './confusables';
import { readableHost } from './decode-punycode';
import type { SignKind } from './sign';
import { wellKnownNames } from './well-known-names';

export const lookalikeHost: SignKind<'lookalike-host'> = {
  id: 'lookalike-host',
  see({ scan, tracked }) {
    const url = parseUrl(scan.page.url);
    const address = url ? plainHost(url) : '';
    // Only punycode hides letters. paypa1.com is a trick too, but so is many an honest name.
    if (!/(?:^|\.)xn--/.test(address)) return null;
    const host = readableHost(address);
    const like =
      wellKnownLike(host) ??
      trackedLike(
        address,
        host,
        tracked.map((site) => site.host),
      );
    if (like !== null) return { values: { host, like } };
    return host.split('.').some(mixesScripts) ? { variant: 'mixed', values: { host } } : null;
  },
};

/** A label that is not ASCII and reads like a well-known name. The last label is the end, and no name. */
function wellKnownLike(host: string): string | null {
  for (const label of host.split('.').slice(0, -1)) {
    const read = foldLoosely(label);
    if (read !== label && wellKnownNames.has(read)) return read;
  }
  return null;
}

/** A tracked site's host that this one reads like without being it. */
function trackedLike(address: string, host: string, sites: readonly string[]): string | null {
  const read = withoutWww(fold(host));
  if (read === host) return null;
  for (const site of sites) {
    const known = withoutWww(readableHost(site));
    if (isAtOrBelow(read, fold(known)) && !isAtOrBelow(address, withoutWww(site))) return known;
  }
  return null;
}

// Latin, Cyrillic, Greek and Armenian share shapes; Latin beside Chinese, Japanese or Korean is everyday writing (UTS
// 39, "highly restrictive"). Parts between hyphens are words of their own: seo-студия is honest.
const alikeScripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

function mixesScripts(label: string): boolean {
  return label.split('-').some((word) => alikeScripts.filter((script) => script.test(word)).length > 1);
}
