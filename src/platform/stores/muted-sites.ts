// The sites on which Backlight keeps quiet (docs/architecture.md, "A muted site"), in the browser's own storage.
import * as v from 'valibot';
import type { ItemShape } from '../storage-item';

/** As stored: `{ version: 1, hosts: ['example.com'] }`. */
export interface MutedSites {
  readonly version: 1;
  /** In punycode, lower case. Each means itself and everything below it. */
  readonly hosts: readonly string[];
}

export const mutedSitesShape: ItemShape<MutedSites> = {
  key: 'muted-sites',
  schema: v.object({ version: v.literal(1), hosts: v.array(v.pipe(v.string(), v.maxLength(253))) }),
  fallback: { version: 1, hosts: [] },
};
