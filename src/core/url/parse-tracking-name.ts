// Understands what a person typed as the name of a parameter to drop, and says plainly what it is not.
import { trackingNames } from './tracking-parameters';

/** Why it is no name. Each is a string `tracking_error_<id>`. */
export const trackingErrors = ['blank', 'long', 'sign', 'broad', 'builtin', 'duplicate'] as const;
export type TrackingError = (typeof trackingErrors)[number];

export type ParsedName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly error: TrackingError };

/** No parameter is called by a longer name. */
const LONGEST = 60;

/** What a stored name looks like: lower case; with a star at the end it is a family. */
export const namePattern = /^(?:[a-z0-9_.:~$[\]-]+|[a-z0-9_.:~$[\]-]{2,}\*)$/;

/**
 * Reads a name, or a family of names with a star at its end (`ref_*`).
 * @param entered what was typed
 * @param added the names added before
 */
export function parseTrackingName(entered: string, added: readonly string[]): ParsedName {
  const name = entered.trim().toLowerCase();
  const fail = (error: TrackingError): ParsedName => ({ ok: false, error });
  if (name === '') return fail('blank');
  if (name.length > LONGEST) return fail('long');
  // A family of everything, or of every name with one first letter, would make one page of a whole site.
  if (/^.?\*+$/.test(name)) return fail('broad');
  if (!namePattern.test(name)) return fail('sign');
  if (covered(name, trackingNames)) return fail('builtin');
  return covered(name, added) ? fail('duplicate') : { ok: true, name };
}

/** Whether a name is in a list, or in a family of it. */
function covered(name: string, names: readonly string[]): boolean {
  return names.some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));
}
