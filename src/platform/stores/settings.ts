// What the user has chosen, in the browser's own storage.
import * as v from 'valibot';
import { type Retention, retentions } from '../../core/ledger/retention';
import type { ItemShape } from '../storage-item';

/** As stored. A field that is missing takes its default, so a new one needs no migration. */
export interface Settings {
  readonly version: 1;
  /** Whether tracked links are marked on pages. */
  readonly highlight: boolean;
  /** After how many months without a sight an entry is forgotten; null: never. */
  readonly forgetAfterMonths: Retention;
}

const months = retentions.filter((choice) => choice !== null);

export const settingsShape: ItemShape<Settings> = {
  key: 'settings',
  schema: v.object({
    version: v.literal(1),
    highlight: v.optional(v.boolean(), true),
    forgetAfterMonths: v.optional(v.nullable(v.picklist(months)), null),
  }),
  fallback: { version: 1, highlight: true, forgetAfterMonths: null },
};
