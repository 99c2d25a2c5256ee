// Query parameters that say how a visitor came, never which page is meant. Two addresses that differ only in these
// are one page; matching and the ledger's keys leave them out, what was seen keeps them.

import { type IsTracking, trackingBy } from './plain-query';

/** What a person has made of the list. */
export interface TrackingChoice {
  /** Names of the user's own, as `parseTrackingName` gives them. */
  readonly added: readonly string[];
  /** Names of the list that stay in addresses. */
  readonly off: readonly string[];
}

// Lists are strings of names between blanks. One that ends with a star is a family: every name that begins so.

/** Families by which campaigns are named: Google's, Matomo's and its older name's, HubSpot's. */
const families = 'utm_* mtm_* matomo_* piwik_* pk_* hsa_*';

/** Names with a fixed spelling, lower case. Sources: each network's own help pages, read 2026-11. */
const names =
  // advertising clicks: Google, Meta, Microsoft, X, TikTok, Yandex, LinkedIn, Snap, Pinterest
  'gclid gclsrc dclid gbraid wbraid fbclid msclkid twclid ttclid yclid ysclid li_fat_id sccid epik igshid igsh srsltid ' +
  // mail and marketing suites: Mailchimp, HubSpot, Marketo, Klaviyo, Vero, Drip
  'mc_cid mc_eid _hsenc _hsmi hsctatracking mkt_tok _kx vero_id vero_conv __s ' +
  // analytics' own linkers: Google, Adobe
  '_ga _gl s_cid ' +
  // what platforms append to links in posts: LinkedIn, X
  'trk trkcampaign ref_src ref_url';

/** Parameters that hold a visitor's session: dropped from source pages too, because no two visits share them. */
const sessions = 'phpsessid jsessionid aspsessionid cfid cftoken sessionid session_id';

/** Every name and family of the list, lower case. */
export const trackingNames: readonly string[] = `${families} ${names} ${sessions}`.split(' ');

/** The names that are dropped, once a person has chosen. */
export function namesInUse({ added, off }: TrackingChoice): string[] {
  return [...trackingNames.filter((name) => !off.includes(name)), ...added];
}

/** Names as the source of one regular expression over a parameter's name. */
export function patternOf(dropped: readonly string[]): string {
  const parts = dropped.map((name) => name.replace(/[^\w*]/g, '\\$&').replace('*', '.*'));
  // None at all is no name, not every name.
  return parts.length > 0 ? `^(?:${parts.join('|')})$` : '^(?!)';
}

/** Whether a query parameter, its name as written and decoded, says only how the visitor came: by the list as it is. */
export const isTrackingParameter: IsTracking = trackingBy(patternOf(trackingNames));

/**
 * Whether a query parameter names a campaign, the part of tracking that people set on purpose and read again.
 * @param name the parameter's name as written, decoded
 */
export function isCampaignParameter(name: string): boolean {
  return /^(utm|mtm|pk|piwik|matomo)_/i.test(name);
}
