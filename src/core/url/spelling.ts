// How addresses are spelled where a person has chosen which parameters are dropped.
import { addressKey } from './address-key';
import { type IsTracking, trackingBy } from './plain-query';
import { namesInUse, patternOf, type TrackingChoice } from './tracking-parameters';

export interface Spelling {
  /** Two spellings with the same pattern are the same one. */
  readonly pattern: string;
  readonly isTracking: IsTracking;
  /** The one spelling of an address. */
  readonly spell: (address: string) => string;
}

export function spellingOf(choice: TrackingChoice): Spelling {
  const pattern = patternOf(namesInUse(choice));
  const isTracking = trackingBy(pattern);
  return { pattern, isTracking, spell: (address) => addressKey(address, isTracking) };
}
