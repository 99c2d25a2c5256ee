// Offers to track the site one is on, where it is not tracked yet.
import type { Role } from '../src/core/facts';
import { roles } from '../src/core/facts';
import { makeMatcher } from '../src/core/scan/match-target';
import { respellSite } from '../src/core/sites/respell-site';
import { parseUrl } from '../src/core/url/normalize-url';
import { addSites } from '../src/platform/stores/change-sites';
import { t } from '../src/platform/strings';
import { look, sites, spelling } from './popup-state';
import { said } from './said';

export function TrackHere({ domain, url }: { domain: string; url: string }) {
  const address = parseUrl(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  const { isTracking } = spelling.value;
  const tracked = sites.value.map((site) => respellSite(site, isTracking));
  if (makeMatcher(tracked, isTracking).match(address) !== null) return null;

  const track = async (role: Role): Promise<void> => {
    const { parseSite } = await import('../src/core/sites/parse-site');
    const parsed = parseSite(domain, role, new Date().toISOString());
    if (!parsed.ok) {
      said.value = t(`site_error_${parsed.error}`, { entered: domain });
      return;
    }
    await addSites([parsed.site]);
    said.value = t(`now_tracked_${role}`, { site: domain });
    await look();
  };

  return (
    <div class="here" role="group" aria-label={t('track_here_label')}>
      <span class="here-words one-line" title={domain}>
        {t('track_here', { site: domain })}
      </span>
      {roles.map((role) => (
        <button key={role} type="button" class="button" data-track={role} onClick={() => track(role)}>
          {t(`track_here_${role}`)}
        </button>
      ))}
    </div>
  );
}
