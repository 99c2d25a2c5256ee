// "Track this site": adds the site of the page, or of the link, as one's own, and looks at the page with it.
import type { Menus } from 'webextension-polyfill';
import { parseSite } from '../../src/core/sites/parse-site';
import { domainFacts } from '../../src/core/url/domain-facts';
import { parseUrl } from '../../src/core/url/normalize-url';
import { wrapperRules } from '../../src/core/url/redirect-wrappers';
import { shorteners } from '../../src/core/url/shorteners';
import { makeUnwrapper } from '../../src/core/url/unwrap-redirect';
import { lookAtTab } from '../../src/platform/page-access';
import { settings, trackedSites } from '../../src/platform/stores';
import { addSites } from '../../src/platform/stores/change-sites';
import { t } from '../../src/platform/strings';
import type { CommandTab } from '../commands';
import { giveSign, letters } from '../give-sign';

export function trackPageSite(tab: CommandTab, { pageUrl }: Menus.OnClickData): Promise<void> {
  return track(tab, pageUrl ?? '');
}

/** Of a link through a known redirect the site it means is tracked, not the redirect's. */
export function trackLinkSite(tab: CommandTab, { linkUrl }: Menus.OnClickData): Promise<void> {
  const url = parseUrl(linkUrl ?? '');
  return track(tab, url ? makeUnwrapper(wrapperRules, shorteners).unwrap(url).url.href : '');
}

async function track({ id }: CommandTab, address: string): Promise<void> {
  const domain = domainFacts(parseUrl(address)?.hostname ?? '').domain;
  const parsed = parseSite(domain, 'mine', new Date().toISOString());
  if (!parsed.ok) return giveSign(id, letters.refused, () => t('told_no_site'));
  const { site } = parsed;
  const { sites } = await trackedSites.get();
  const known = sites.find((one) => one.id === site.id);
  await addSites([site]);
  // The site is tracked by now, however long the page takes to be looked at.
  await giveSign(id, letters.done, () => t(known ? `told_known_${known.role}` : 'told_tracked', { site: domain }));
  await lookAtTab(id, (await settings.get()).what);
}
