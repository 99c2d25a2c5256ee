// How the tables of this folder are written and read: as text, because two thousand small objects would weigh three
// times as much in the bundle. Rows are facts; what a host matches is decided in `source-of.ts`.
import type { SourceKind } from './source-kinds';

/** One row's host, and what the site is called where that is worth saying. */
export interface Site {
  /** The host and all below it. `=host`: only the host itself, `www.` and `m.`. `name.*`: see `brand-ends.ts`. */
  readonly host: string;
  readonly name: string | null;
}

/** What one kind of source is known by. */
export interface SourceTable {
  readonly kind: Exclude<SourceKind, 'unknown'>;
  readonly sites: readonly Site[];
  /** Ends that registries give to this kind alone, joined by blanks: `edu`, `ac.xx` (any country), `k12.xx.us`. */
  readonly ends?: string;
}

/** Rows of `Name: host host …`. */
export function namedSites(text: string): Site[] {
  return rows(text).flatMap((row) => {
    const colon = row.indexOf(': ');
    const name = row.slice(0, colon);
    return row
      .slice(colon + 2)
      .split(' ')
      .map((host) => ({ host, name }));
  });
}

/** Rows of `end name name …`, each name standing for `name.end`. A long end goes on in a further row. */
export function sitesByEnd(text: string): Site[] {
  return rows(text).flatMap((row) => {
    const [end, ...names] = row.split(' ');
    return names.map((name) => ({ host: `${name}.${end}`, name: null }));
  });
}

function rows(text: string): string[] {
  return text.trim().split('\n');
}
