// The one opening in the policy of our own pages: the shorteners of the table, because a press on "Resolve" asks one of
// them. A policy names hosts, so the build writes the table into it, and no request to any other host can leave, not
// even to where a shortener's answer points. Popup and dashboard close this opening again for themselves.
import { shorteners } from '../../src/core/url/shorteners';

const CLOSED = "connect-src 'none'";

/** The policy with its `connect-src` opened to the shorteners. They are asked by https, see `askedAddress`. */
export function openToShorteners(policy: string): string {
  if (!policy.includes(CLOSED)) throw new Error(`The manifest's policy must hold ${CLOSED}`);
  const hosts = shorteners.flatMap((host) => [`https://${host}`, `https://www.${host}`]);
  return policy.replace(CLOSED, `connect-src ${hosts.join(' ')}`);
}
