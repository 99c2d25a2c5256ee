// One's own sites against rivals': each site's links by type, side by side.
import type { ComponentChildren } from 'preact';
import { type BarRow, barRows } from '../../src/core/chart/bar-rows';
import { type LinkType, types } from '../../src/core/classify/rel';
import type { Figures, Side } from '../../src/core/overview/figures';
import { t } from '../../src/platform/strings';
import { eventWords } from '../../src/ui/event-words';
import { SiteTag } from '../../src/ui/site-tag';
import { sites } from '../sites-state';
import { Chart } from './chart';
import { listAddress } from './overview-state';
import { linkName, numberWords, shareWords, siteName } from './overview-words';

/** More sites than that are in the table only. */
const MOST = 12;

interface Row extends Side {
  readonly scope: string;
  readonly name: string;
}

export function SidesChart({ shown }: { shown: Figures }) {
  const roles = new Set(sites.value.map(({ role }) => role));
  const both: Row[] =
    roles.size < 2
      ? []
      : [
          { ...shown.sides.mine, scope: 'mine', name: t('overview_mine') },
          { ...shown.sides.rivals, scope: 'rivals', name: t('overview_rivals') },
        ];
  const each = shown.sites
    .map(({ id, ...side }): Row => {
      const site = sites.value.find((one) => one.id === id);
      return { ...side, scope: id, name: site ? siteName(site) : id };
    })
    .sort((a, b) => b.links - a.links);
  // A single site beside itself says nothing.
  if (each.length < 2) return null;
  const rows = [...both, ...each];
  return (
    <Chart
      id="sides"
      title={t(both.length > 0 ? 'chart_sides' : 'chart_sites')}
      draw={(surface) => barRows(rows.slice(0, both.length + MOST).map(barOf), surface)}
      table={{
        head: [t('chart_site'), t('nav_links'), t('overview_domains'), t('verdict_followed'), eventWords('new')],
        rows: rows.map(({ scope, name, links, domains, followed, fresh }) => ({
          name: <Name scope={scope} name={name} />,
          cells: [
            { count: links, href: listAddress({ of: 'links' }, scope) },
            { count: domains, href: listAddress({ of: 'links', group: 'domain' }, scope) },
            { count: followed, href: listAddress({ of: 'followed', value: 'true' }, scope) },
            { count: fresh, href: listAddress({ of: 'event', event: 'new' }, scope) },
          ],
        })),
      }}
    />
  );
}

function barOf({ scope, name, links, followed, types: counts }: Row): BarRow {
  const countOf = (type: LinkType): number => counts.find(({ value }) => value === type)?.count ?? 0;
  return {
    label: name,
    number: numberWords(links),
    share: links > 0 ? t('chart_followed_share', { share: shareWords(followed, links) }) : '',
    link: { href: listAddress({ of: 'links' }, scope), name: linkName(name, links) },
    pieces: types
      .filter((type) => countOf(type) > 0)
      .map((type) => ({
        count: countOf(type),
        filling: type,
        link: {
          href: listAddress({ of: 'type', value: type }, scope),
          name: t('chart_event_mark', { name, event: t(`type_${type}`), count: countOf(type) }),
        },
      })),
  };
}

function Name({ scope, name }: { scope: string; name: string }): ComponentChildren {
  const site = sites.value.find(({ id }) => id === scope);
  return site ? <SiteTag site={site} /> : name;
}
