// Turns what stands behind --track and --rival into tracked sites, by the product's own parser and its own words.
import type { Role, TrackedSite } from '../../src/core/facts';
import { parseSite } from '../../src/core/sites/parse-site';
import { t } from '../../src/platform/strings';

/**
 * The sites, each once; what is no site is an error of one line.
 * @param where the sites were named, for that error
 */
export function trackedSites(
  mine: readonly string[],
  rivals: readonly string[],
  now: string,
  where: string,
): TrackedSite[] {
  const sites = new Map<string, TrackedSite>();
  const add = (entered: string, role: Role): void => {
    const parsed = parseSite(entered, role, now);
    if (!parsed.ok) {
      const why = t(`site_error_${parsed.error}`, { entered: parsed.entered });
      throw new Error(`"${entered}" (${where}) is no site: ${why}`);
    }
    if (!sites.has(parsed.site.id)) sites.set(parsed.site.id, parsed.site);
  };
  for (const site of mine) add(site, 'mine');
  for (const site of rivals) add(site, 'rival');
  return [...sites.values()];
}
