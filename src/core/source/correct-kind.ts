// A person says what kind of site a domain is: the corrections with one more, changed or taken back.
import type { SourceKind } from './source-kinds';
import type { Corrections } from './source-of';

/**
 * @param domain the registrable domain, as `sourceOf` is asked with
 * @param kind null takes the correction back
 */
export function correctKind(corrections: Corrections, domain: string, kind: SourceKind | null): Corrections {
  const others = Object.entries(corrections).filter(([known]) => known !== domain);
  // fromEntries makes own properties of any name; an assignment to "__proto__" would not.
  return Object.fromEntries(kind === null ? others : [...others, [domain, kind]]);
}
