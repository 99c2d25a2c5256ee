// What kind of site a host is, and how we know. For the background and our own pages only: the tables weigh more than
// the whole script in a page.
import { registrableDomain } from '../url/registrable-domain';
import { withStar } from './brand-ends';
import { sourceTables } from './index';
import type { Site, SourceTable } from './site-table';
import type { SourceKind } from './source-kinds';

/** How the kind is known: a table names the site, the end of its domain says so, or nothing does. */
export const sourceReasons = ['listed', 'suffix', 'unlisted'] as const;
export type SourceReason = (typeof sourceReasons)[number];

export interface Source {
  readonly kind: SourceKind;
  /** Which one, where the table names it: "Facebook". */
  readonly name: string | null;
  readonly why: SourceReason;
  /** What decided: the row ("facebook.com"), the end (".gov.uk"); null for `unlisted`. */
  readonly match: string | null;
}

/**
 * The kind of a source by the tables: the longest row, then the end of the domain. What a person said of it wins over
 * them (correct-kind.ts).
 * @param host as `URL.hostname` gives it: lower case, punycode
 * @param domain its registrable domain, or the host itself where it has none
 */
export function sourceOf(host: string, domain: string): Source {
  const found = listed(withoutDot(host)) ?? bySuffix(withoutDot(domain));
  return found ?? { kind: 'unknown', name: null, why: 'unlisted', match: null };
}

const endKinds: ReadonlyMap<string, SourceKind> = new Map(
  sourceTables.flatMap(({ kind, ends }) => (ends?.split(' ') ?? []).map((end): [string, SourceKind] => [end, kind])),
);

type Row = Site & Pick<SourceTable, 'kind'>;
let rows: ReadonlyMap<string, Row> | undefined;

/** Every row by its host. Made at the first question, not when the worker wakes for something else. */
function allRows(): ReadonlyMap<string, Row> {
  rows ??= new Map(
    sourceTables.flatMap(({ kind, sites }) => sites.map((site): [string, Row] => [site.host, { ...site, kind }])),
  );
  return rows;
}

function listed(host: string): Source | null {
  const row = (mark: '' | '=', name: string): Row | undefined =>
    allRows().get(mark + name) ?? allRows().get(`${mark}${withStar(name)}`);
  const found = row('=', host.replace(/^(?:www|m)\./, '')) ?? firstOf(lineage(host), (name) => row('', name));
  return found ? { kind: found.kind, name: found.name, why: 'listed', match: found.host.replace('=', '') } : null;
}

function bySuffix(domain: string): Source | null {
  // What is itself a public suffix (gov.jm) belongs to the registry; any other name has its end behind a label: ac.me
  // alone is somebody's domain.
  const names = registrableDomain(domain) === null ? lineage(domain) : lineage(domain).slice(1);
  const found = firstOf([...names, domain.slice(domain.lastIndexOf('.') + 1)], (name) => {
    const kind =
      endKinds.get(name) ??
      endKinds.get(name.replace(/\.[a-z]{2}$/, '.xx')) ??
      endKinds.get(name.replace(/\.[a-z]{2}(?=\.us$)/, '.xx'));
    return kind && { kind, match: `.${name}` };
  });
  return found ? { ...found, name: null, why: 'suffix' } : null;
}

/** The name and those above it, down to two labels: a.b.c → a.b.c, b.c. Matching is by whole labels only. */
function lineage(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
}

function firstOf<From, To>(list: readonly From[], find: (one: From) => To | undefined): To | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}
