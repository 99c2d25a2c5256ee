// The sites the user watches, in the browser's own storage.
import * as v from 'valibot';
import { roles, scopes, type TrackedSite } from '../../core/facts';
import { LONGEST_LABEL, siteColours } from '../../core/sites/site-colours';
import type { ItemShape } from '../storage-item';

const siteSchema = v.object({
  id: v.string(),
  entered: v.string(),
  scope: v.picklist(scopes),
  role: v.picklist(roles),
  host: v.string(),
  port: v.string(),
  path: v.string(),
  // Sites kept before there were exceptions have none.
  except: v.optional(v.array(v.object({ host: v.string(), path: v.string() })), []),
  addedAt: v.string(),
  // And those kept before there were labels and colours have neither. A colour that is not in the list is none.
  label: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_LABEL)), ''),
  colour: v.optional(v.fallback(v.nullable(v.picklist(siteColours)), null), null),
});

/** As stored: `{ version: 1, sites: [...] }`. */
export interface TrackedSites {
  readonly version: 1;
  readonly sites: readonly TrackedSite[];
}

export const trackedSitesShape: ItemShape<TrackedSites> = {
  key: 'sites',
  schema: v.object({ version: v.literal(1), sites: v.array(siteSchema) }),
  fallback: { version: 1, sites: [] },
};
