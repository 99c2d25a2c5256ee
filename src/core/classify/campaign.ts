// The campaign a link was tagged with, so that it can be found again in the site's own analytics.
import type { LinkRecord } from '../facts';
import { isCampaignParameter } from '../url/tracking-parameters';

/** `utm_*` and the like of the target, names in lower case, or null where it has none. */
export function classifyCampaign(link: LinkRecord) {
  const query = link.targetUrl.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  if (query === '') return { campaign: null };
  const found = [...new URLSearchParams(query)].filter(([name]) => isCampaignParameter(name));
  return {
    campaign: found.length > 0 ? Object.fromEntries(found.map(([name, value]) => [name.toLowerCase(), value])) : null,
  };
}
