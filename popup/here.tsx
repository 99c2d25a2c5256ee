// What one can do with the site one is on: track it, where it is not tracked yet; mute it, or unmute it where no mark on
// the page is its muting's doing.
import { type Role, roles } from '../src/core/facts';
import { makeMatcher } from '../src/core/scan/match-target';
import { isBelow } from '../src/core/sites/is-below';
import { respellSite } from '../src/core/sites/respell-site';
import { parseUrl } from '../src/core/url/normalize-url';
import { mute, unmute } from '../src/platform/stores/change-muted';
import { addSites } from '../src/platform/stores/change-sites';
import { t } from '../src/platform/strings';
import { look, muted, sites, spelling } from './popup-state';
import { said } from './said';

export function Here({ domain, url }: { domain: string; url: string }) {
  const address = parseUrl(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  const { isTracking } = spelling.value;
  const known = sites.value.map((site) => respellSite(site, isTracking));
  const tracked = makeMatcher(known, isTracking).match(address) !== null;
  const by = muted.value.filter((one) => isBelow(address.hostname, [one]));
  const isQuiet = by.length > 0;

  const turn = async (): Promise<void> => {
    // All that silence this page: else the press would seem to do nothing.
    if (isQuiet) for (const one of by) await unmute(one);
    else await mute(domain);
  };
  const words = isQuiet ? 'mute_muted' : tracked ? 'mute_marks' : 'track_here';
  return (
    <div class="here" data-muted={isQuiet} role="group" aria-label={t('here_label')}>
      <span class="here-words one-line" title={isQuiet ? t('mute_hint') : domain}>
        {t(words, { site: domain })}
      </span>
      {!tracked &&
        !isQuiet &&
        roles.map((role) => (
          <button key={role} type="button" class="button" data-track={role} onClick={() => track(domain, role)}>
            {t(`track_here_${role}`)}
          </button>
        ))}
      <button
        type="button"
        class={`button ${tracked || isQuiet ? '' : 'button-plain'}`}
        data-mute
        title={t('mute_hint')}
        onClick={turn}
      >
        {t(isQuiet ? 'mute_off' : 'mute_on')}
      </button>
    </div>
  );
}

async function track(domain: string, role: Role): Promise<void> {
  const { parseSite } = await import('../src/core/sites/parse-site');
  const parsed = parseSite(domain, role, new Date().toISOString());
  if (!parsed.ok) {
    said.value = t(`site_error_${parsed.error}`, { entered: domain });
    return;
  }
  await addSites([parsed.site]);
  said.value = t(`now_tracked_${role}`, { site: domain });
  await look();
}
