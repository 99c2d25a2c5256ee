// A tracked site as the user calls it: its label, or what was typed; with its dot, where it has one.
import type { TrackedSite } from '../core/facts';
import './site-tag.css';

/** The dot alone, with the site's name on hover and read aloud, for where the address says the rest. */
export function SiteDot({ site }: { site: Pick<TrackedSite, 'entered' | 'label' | 'colour'> | undefined }) {
  if (!site?.colour) return null;
  const name = site.label || site.entered;
  return (
    <span class="site-dot" data-colour={site.colour} title={name}>
      <span class="spoken">{name}</span>
    </span>
  );
}

export function SiteTag({ site }: { site: Pick<TrackedSite, 'entered' | 'label' | 'colour'> }) {
  return (
    <>
      {site.colour && <span class="site-dot" data-colour={site.colour} aria-hidden="true" />}
      <bdi>{site.label || site.entered}</bdi>
    </>
  );
}
