// Which addresses carry another address, and where in them it stands. A new one is one row in one of the lists below,
// with an example that is its first test. Rows are plain data: the background hands them to the page by message.
// Sources: each platform's own markup, gathered 2026-11 from public code and saved pages; hosts and parameter
// names of the longer tail from the public link cleaners bjornstar/intercept-redirect and macieklamberski/urlpurify, both
// MIT.
import { affiliateWrappers } from './wrapped-affiliate';
import { archiveWrappers } from './wrapped-archive';
import { coreWrappers } from './wrapped-core';
import { extendedWrappers } from './wrapped-extended';
import { mailWrappers } from './wrapped-mail';

/** What a page needs to undo one shape of wrapper. */
export interface WrapperRule {
  /** Shown to people and stored: never renamed. Several rows may share one, where a platform has several shapes. */
  readonly id: string;
  /**
   * `l.example.com`: this host. `*.example.com`: any host below it. `example.*`: under any country's suffix or `.com`.
   * `*`: any host; only with a path that no other software has, and with a hint.
   */
  readonly hosts: readonly string[];
  /**
   * Regular expression (source, upper and lower case alike) on path, query and fragment. Its groups, joined, are the
   * value unless `parameters` are named. Must be linear: begin with "^" and never let two stars compete for a character.
   */
  readonly path: string;
  /**
   * For `*` and only there: regular expression (source) that finds the few addresses worth parsing. It is tried on every
   * link and has no "^": no stars in it.
   */
  readonly hint?: string;
  /** Names of the query parameters that may hold the value: the first that holds an address wins. */
  readonly parameters?: readonly string[];
  /** Regular expressions (sources, all matches) and what replaces them, on the value as written. */
  readonly replace?: readonly (readonly [string, string])[];
  /** How the value is coded. Default: percent for parameters, nothing for the path's groups. */
  readonly decode?: 'percent' | 'base64' | 'proofpoint3';
  /** Goes before the decoded value. */
  readonly prefix?: string;
  /** A value without scheme that reads as host[/path] means https. */
  readonly bareHost?: true;
  /** A value that is a path stays on the wrapper's own host. */
  readonly sameHost?: true;
  /** What it shows is a copy of the page, not the page: never a backlink. */
  readonly archived?: true;
}

export interface WrapperRow extends WrapperRule {
  readonly name: string;
  readonly example: { readonly wrapped: string; readonly target: string };
}

export const wrapperTiers = ['core', 'affiliate', 'mail', 'archive', 'extended'] as const;
export type WrapperTier = (typeof wrapperTiers)[number];

export interface RedirectWrapper extends WrapperRow {
  readonly tier: WrapperTier;
}

const inTier = (tier: WrapperTier, rows: readonly WrapperRow[]): RedirectWrapper[] =>
  rows.map((row) => ({ ...row, tier }));

/** The table. Where two rows fit an address, the earlier one is tried first. */
export const redirectWrappers: readonly RedirectWrapper[] = [
  ...inTier('core', coreWrappers),
  ...inTier('affiliate', affiliateWrappers),
  ...inTier('mail', mailWrappers),
  ...inTier('archive', archiveWrappers),
  ...inTier('extended', extendedWrappers),
];

/** The table as pages get it: without what only people and tests read. */
export const wrapperRules: readonly WrapperRule[] = redirectWrappers.map(
  ({ name: _name, example: _example, tier: _tier, ...rule }) => rule,
);
