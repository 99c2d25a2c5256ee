// On which pages Backlight looks by itself, as the browser is told it.
import { EVERY_SITE, watchPattern } from './watch-pattern';

export interface Watched {
  /** Whether every site may be looked at. */
  readonly everySite: boolean;
  /** Those that may be, and are wished. Each means itself and everything below it. */
  readonly hosts: readonly string[];
  /** Those on which Backlight keeps quiet, likewise. */
  readonly muted: readonly string[];
}

export interface WatchedPages {
  /** Patterns, sorted; at least one. */
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** @returns null where it looks nowhere by itself */
export function watchedPages({ everySite, hosts, muted }: Watched): WatchedPages | null {
  const matches = everySite ? [EVERY_SITE] : sorted(hosts);
  return matches.length === 0 ? null : { matches, excludeMatches: sorted(muted) };
}

function sorted(hosts: readonly string[]): string[] {
  return [...new Set(hosts.map(watchPattern))].sort();
}
