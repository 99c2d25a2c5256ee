// Since when the browser has granted what it grants: it says what, but not since when. Kept by the background, which hears
// of each grant; what it did not hear of is granted since nobody knows when.
import * as v from 'valibot';
import type { ItemShape } from '../storage-item';

export interface GrantedSince {
  readonly version: 1;
  /** A pattern of hosts or the name of a permission → ISO 8601. */
  readonly since: Readonly<Record<string, string>>;
}

export const grantedSinceShape: ItemShape<GrantedSince> = {
  key: 'granted-since',
  schema: v.object({
    version: v.literal(1),
    since: v.record(v.pipe(v.string(), v.maxLength(300)), v.pipe(v.string(), v.isoTimestamp())),
  }),
  fallback: { version: 1, since: {} },
};
