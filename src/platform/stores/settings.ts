// What the user has chosen, in the browser's own storage.
import * as v from 'valibot';
import { type MarkerId, markerIds } from '../../core/highlight/markers';
import { type PaletteId, paletteIds } from '../../core/highlight/palettes';
import { type Retention, retentions } from '../../core/ledger/retention';
import { type LanguageChoice, languageChoices } from '../languages';
import type { ItemShape } from '../storage-item';

/** THE LIST of which links are marked. Their words: `what_<id>`. */
export const whats = ['tracked', 'external'] as const;
export type What = (typeof whats)[number];

/** As stored. A field that is missing takes its default, so a new one needs no migration. */
export interface Settings {
  readonly version: 1;
  /** Whether links are marked on pages. */
  readonly highlight: boolean;
  /** Links to tracked sites only, or every link to another site. */
  readonly what: What;
  readonly marker: MarkerId;
  readonly palette: PaletteId;
  /** `browser`: that of the browser, as far as there are words for it. */
  readonly language: LanguageChoice;
  /** After how many months without a sight an entry is forgotten; null: never. */
  readonly forgetAfterMonths: Retention;
  /** Whether the browser tells when a backlink of one's own is followed no longer. It takes a permission too. */
  readonly tellUnfollowed: boolean;
}

const months = retentions.filter((choice) => choice !== null);

/**
 * A choice from one of our lists. What is no longer in the list, or not yet, is the default: one choice that a newer
 * version knew must not cost a person all others.
 */
function choice<const Id extends string>(ids: readonly Id[], usual: NoInfer<Id>) {
  return v.optional(v.fallback(v.picklist(ids), usual), usual);
}

export const settingsShape: ItemShape<Settings> = {
  key: 'settings',
  schema: v.object({
    version: v.literal(1),
    highlight: v.optional(v.boolean(), true),
    what: choice(whats, 'tracked'),
    marker: choice(markerIds, 'line-and-tint'),
    palette: choice(paletteIds, 'standard'),
    language: choice(languageChoices, 'browser'),
    forgetAfterMonths: v.optional(v.nullable(v.picklist(months)), null),
    tellUnfollowed: v.optional(v.boolean(), false),
  }),
  fallback: {
    version: 1,
    highlight: true,
    what: 'tracked',
    marker: 'line-and-tint',
    palette: 'standard',
    language: 'browser',
    forgetAfterMonths: null,
    tellUnfollowed: false,
  },
};
