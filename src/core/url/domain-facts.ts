// What a page script must know of the public suffix list to tell its own site from others: its registrable domain,
// and the names below it that are other sites again. A few bytes instead of the whole list.
import { hostKind, registrableDomain } from './registrable-domain';
import { suffixesBelow } from './suffixes-below';

/** Handed to the page script by the background. */
export interface DomainFacts {
  /** Registrable domain; of an IP address, `localhost` or a bare suffix, the host itself. */
  readonly domain: string;
  /** True where only this very host is the same site (IP address, localhost, bare suffix). */
  readonly hostOnly: boolean;
  /** Names below `domain` that are other sites, with all below them; `*.name` for everything below name only. */
  readonly apart: readonly string[];
}

/** The facts for a host as `URL.hostname` gives it. */
export function domainFacts(host: string): DomainFacts {
  const plain = host.endsWith('.') ? host.slice(0, -1) : host;
  const domain = hostKind(plain) === 'domain' ? registrableDomain(plain) : null;
  if (domain === null) return { domain: plain, hostOnly: true, apart: [] };
  return { domain, hostOnly: false, apart: suffixesBelow[domain] ?? [] };
}
