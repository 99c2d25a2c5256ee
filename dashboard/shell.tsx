// The frame of the dashboard: navigation at the side, the room one is in, and the toast.
import type { FunctionComponent } from 'preact';
import { t } from '../src/platform/strings';
import { Mark } from '../src/ui/mark';
import { Help } from './help/help';
import { ImportList } from './import/import-list';
import { Links } from './links/links';
import { Memory } from './memory/memory';
import { OverviewDoor } from './overview/door';
import { type Room, room } from './route';
import { Settings } from './settings/settings';
import { Sites } from './sites/sites';
import { Toast } from './toast';
import { Trouble } from './trouble';
import { Welcome } from './welcome';

const views: Readonly<Record<Room, FunctionComponent>> = {
  overview: OverviewDoor,
  links: Links,
  sites: Sites,
  memory: Memory,
  settings: Settings,
  help: Help,
  import: ImportList,
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
