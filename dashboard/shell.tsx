// The frame of the dashboard: navigation at the side, the room one is in, and the toast.
import type { FunctionComponent } from 'preact';
import { t } from '../src/platform/strings';
import { Mark } from '../src/ui/mark';
import { door } from './door';
import { Links } from './links/links';
import { OverviewDoor } from './overview/door';
import { type Room, room } from './route';
import { Toast } from './toast';
import { Trouble } from './trouble';
import { Welcome } from './welcome';

/** Where one lands is there at once; the other rooms come when one goes there (test/e2e/budgets.test.ts). */
const views: Readonly<Record<Room, FunctionComponent>> = {
  overview: OverviewDoor,
  links: Links,
  sites: door('sites', 'nav_sites', async () => (await import('./sites/sites')).Sites),
  memory: door('memory', 'nav_memory', async () => (await import('./memory/memory')).Memory),
  settings: door('settings', 'nav_settings', async () => (await import('./settings/settings')).Settings),
  help: door('help', 'nav_help', async () => (await import('./help/help')).Help),
  import: door('import', 'import_title', async () => (await import('./import/import-list')).ImportList),
  welcome: Welcome,
};
/** The rooms one can go to at any time. */
const listed = ['overview', 'links', 'sites', 'memory', 'settings', 'help'] as const satisfies readonly Room[];

export function Shell() {
  const View = views[room.value];
  return (
    <div class="shell">
      <header class="side">
        <p class="brand">
          <Mark size={24} />
          <span>{t('extension_name')}</span>
        </p>
        <nav aria-label={t('navigation_label')}>
          <ul>
            {listed.map((one) => (
              <li key={one}>
                <a href={`#/${one}`} aria-current={room.value === one ? 'page' : undefined}>
                  {t(`nav_${one}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="privacy small quiet">{t('stays_here')}</p>
      </header>
      <div class="shell-main">
        <Trouble />
        <View />
      </div>
      <Toast />
    </div>
  );
}
