// The number on the toolbar button: how many backlinks this page holds, in the colour of the best one.
import { paletteOf } from '../src/core/highlight/palettes';
import { pageSummary } from '../src/core/report/page-summary';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { isBelow } from '../src/core/sites/is-below';
import { parseUrl } from '../src/core/url/normalize-url';
import browser from '../src/platform/browser';
import { signStands } from '../src/platform/standing-signs';
import { mutedSites, settings } from '../src/platform/stores';
import { t } from '../src/platform/strings';
import { speakBrief } from './speak-brief';

const SIZES = [16, 32, 48] as const;
const icons = (prefix: string) => Object.fromEntries(SIZES.map((size) => [size, `/icons/${prefix}${size}.png`]));

/** Shows a page's number on its tab; nothing where there is none, or the site is muted. The browser takes it back when the tab navigates. */
export async function showBadge(tabId: number, scan: PageScan): Promise<void> {
  // Whoever takes the sign back shows the number then.
  if (await signStands(tabId)) return;
  const [chosen, { hosts: muted }] = await Promise.all([settings.get(), mutedSites.get()]);
  const { total, followed } = pageSummary(scan);
  const { paints } = paletteOf(chosen.palette);
  const silent = total === 0 || isBelow(parseUrl(scan.page.url)?.hostname ?? '', muted);
  const text = silent ? '' : total > 999 ? '999+' : String(total);
  speakBrief(chosen.language);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({
        tabId,
        color: followed > 0 ? paints.follow.line : paints.nofollow.line,
      }),
      browser.action.setBadgeTextColor?.({ tabId, color: '#FFFFFF' }),
      browser.action.setTitle({
        tabId,
        title: total > 0 ? t('action_found', { count: total, followed }) : t('action_title'),
      }),
      browser.action.setIcon({ tabId, path: icons(silent ? 'idle-' : '') }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is no button to write on any more.
  }
}
