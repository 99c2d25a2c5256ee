// Which parameters a person wants dropped from addresses beyond the list, and which of the list kept.
import * as v from 'valibot';
import { namePattern } from '../../core/url/parse-tracking-name';
import type { TrackingChoice } from '../../core/url/tracking-parameters';
import type { ItemShape } from '../storage-item';

/** As stored: `{ version: 1, added: ['ref'], off: ['trk'] }`. */
export interface TrackingParameters extends TrackingChoice {
  readonly version: 1;
}

/**
 * Held while the list changes and the ledger is respelled, and shared while a scan is kept: what is written by one list
 * never meets a ledger that is spelled by another.
 */
export const SPELLING_LOCK = 'spelling';

const names = v.array(v.pipe(v.string(), v.regex(namePattern)));

export const trackingParametersShape: ItemShape<TrackingParameters> = {
  key: 'tracking-parameters',
  schema: v.object({ version: v.literal(1), added: names, off: names }),
  fallback: { version: 1, added: [], off: [] },
};
