// Where the user wants Backlight to look by itself, and until when it does not, in the browser's own storage. Whether it
// may look there is for the browser to say (platform/permissions.ts); that it may look at every site is a wish in itself.
import * as v from 'valibot';
import type { ItemShape } from '../storage-item';

/** As stored. It is in no backup: what may be looked at is a matter between a person and one browser. */
export interface Watching {
  readonly version: 1;
  /** In punycode, lower case. Each means itself and everything below it. */
  readonly hosts: readonly string[];
  /** ISO 8601; null where there is no pause. */
  readonly pausedUntil: string | null;
}

export const watchingShape: ItemShape<Watching> = {
  key: 'watching',
  schema: v.object({
    version: v.literal(1),
    hosts: v.array(v.pipe(v.string(), v.maxLength(253))),
    pausedUntil: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  }),
  fallback: { version: 1, hosts: [], pausedUntil: null },
};
