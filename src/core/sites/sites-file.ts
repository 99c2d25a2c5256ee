// The tracked sites as a file: to keep, to pass on, to bring into another browser.
import * as v from 'valibot';
import { type Role, roles, scopes, type TrackedSite } from '../facts';
import { parseLines } from './parse-lines';
import { type ParsedSite, parseExceptions, parseSite, type SiteError } from './parse-site';
import { LONGEST_LABEL, siteColours } from './site-colours';

/** Name and number of the file's schema. */
export const SITES_SCHEMA = 'backlight/sites@1';

const fileSchema = v.object({
  schema: v.literal(SITES_SCHEMA),
  sites: v.array(
    v.object({
      site: v.string(),
      scope: v.picklist(scopes),
      role: v.picklist(roles),
      except: v.optional(v.array(v.string()), []),
      label: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_LABEL)), ''),
      colour: v.optional(v.fallback(v.nullable(v.picklist(siteColours)), null), null),
    }),
  ),
});

export interface ReadSites {
  readonly sites: readonly TrackedSite[];
  /** What was not taken, and why. */
  readonly rejected: readonly { readonly entered: string; readonly error: SiteError }[];
}

/** The sites as JSON: what was typed, what it covers, whose it is, what of it does not count. */
export function sitesFile(sites: readonly TrackedSite[], exportedAt: string): string {
  const written = sites.map(({ entered, scope, role, except, label, colour }) => ({
    site: entered,
    scope,
    role,
    except: except.map(({ host, path }) => host + path),
    label,
    colour,
  }));
  return `${JSON.stringify({ schema: SITES_SCHEMA, exportedAt, sites: written }, null, 2)}\n`;
}

/**
 * Reads such a file, or any text with one site a line. Sites that are there already are rejected as duplicates.
 * @param role of the sites of a plain text, which does not say it
 */
export function readSitesFile(text: string, role: Role, existing: readonly TrackedSite[], now: string): ReadSites {
  const file = parseFile(text.replace(/^\uFEFF/, ''));
  const parsed = file
    ? file.map((one) => withLook(parseSite(one.site, one.role, now, one.scope), one))
    : parseLines(text.replace(/^\uFEFF/, ''), role, now, existing).map((line) => line.parsed);
  const taken = new Set(existing.map(({ id }) => id));
  const sites: TrackedSite[] = [];
  const rejected: { entered: string; error: SiteError }[] = [];
  for (const one of parsed) {
    if (!one.ok) rejected.push({ entered: one.entered, error: one.error });
    else if (taken.has(one.site.id)) rejected.push({ entered: one.site.entered, error: 'duplicate' });
    else sites.push(one.site);
    if (one.ok) taken.add(one.site.id);
  }
  return { sites, rejected };
}

function parseFile(text: string): v.InferOutput<typeof fileSchema>['sites'] | null {
  try {
    const file = v.safeParse(fileSchema, JSON.parse(text));
    return file.success ? file.output.sites : null;
  } catch {
    return null;
  }
}

/** With what the file says beside the address. An exception that the site does not cover would do nothing: it is left out. */
function withLook(
  parsed: ParsedSite,
  { except: lines, label, colour }: v.InferOutput<typeof fileSchema>['sites'][number],
): ParsedSite {
  if (!parsed.ok) return parsed;
  const { except } = parseExceptions(lines.join('\n'), parsed.site);
  return { ok: true, site: { ...parsed.site, except, label, colour } };
}
