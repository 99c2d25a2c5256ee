// Who switches notices off, wherever that is done (the switch, a reset, a backup that is restored), keeps no permission
// for them either.
import browser from '../src/platform/browser';
import { giveBackNotices } from '../src/platform/notices';
import { settings } from '../src/platform/stores';
import { settingsShape } from '../src/platform/stores/settings';

export function giveBackUnwanted(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingsShape.key in changes) void giveBack().catch(() => {});
  });
}

async function giveBack(): Promise<void> {
  if (!(await settings.get()).tellUnfollowed) await giveBackNotices();
}
