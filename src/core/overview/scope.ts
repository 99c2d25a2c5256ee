// Whose links the overview is of: all, those to one's own sites, those to rivals', or those to one tracked site.
import type { Role, TrackedSite } from '../facts';
import { WHOLE_LEDGER } from '../ledger/total-kinds';

export type Party = Pick<TrackedSite, 'id' | 'role'>;
/** `all`, `mine`, `rivals`, or the id of a tracked site, which always holds a colon. */
export type Scope = string;

const roleOf: Readonly<Record<string, Role>> = { mine: 'mine', rivals: 'rival' };

/** What one can choose: a role only where there is a site of it beside others. */
export function scopesFor(sites: readonly Party[]): Scope[] {
  const roles = Object.keys(roleOf).filter((scope) => sitesOf(scope, sites).length > 0);
  return ['all', ...(roles.length > 1 ? roles : []), ...sites.map(({ id }) => id)];
}

export function sitesOf(scope: Scope, sites: readonly Party[]): string[] {
  return sites.filter(({ id, role }) => id === scope || role === roleOf[scope]).map(({ id }) => id);
}

/** The ledger's scopes that add up to one of the overview. Whatever is no scope is all. */
export function ledgerScopes(scope: Scope, sites: readonly Party[]): readonly string[] {
  const ids = sitesOf(scope, sites);
  return ids.length === 0 ? [WHOLE_LEDGER] : ids;
}
