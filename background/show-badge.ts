// The number on the toolbar button: how many backlinks this page holds, in the colour of the best one.
import { palette } from '../src/core/highlight/palette';
import { pageSummary } from '../src/core/report/page-summary';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import browser from '../src/platform/browser';
import { t } from '../src/platform/strings';

const SIZES = [16, 32, 48] as const;
const icons = (prefix: string) => Object.fromEntries(SIZES.map((size) => [size, `/icons/${prefix}${size}.png`]));

/** Shows a page's number on its tab; nothing where there is none. The browser takes it back when the tab navigates. */
export async function showBadge(tabId: number, scan: PageScan): Promise<void> {
  const { total, followed } = pageSummary(scan);
  const text = total === 0 ? '' : total > 999 ? '999+' : String(total);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({
        tabId,
        color: followed > 0 ? palette.follow.line : palette.nofollow.line,
      }),
      browser.action.setBadgeTextColor?.({ tabId, color: '#FFFFFF' }),
      browser.action.setTitle({
        tabId,
        title: total > 0 ? t('action_found', { count: total, followed }) : t('action_title'),
      }),
      browser.action.setIcon({ tabId, path: icons(total > 0 ? '' : 'idle-') }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is no button to write on any more.
  }
}
