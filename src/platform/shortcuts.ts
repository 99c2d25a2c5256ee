// The keys of the toolbar button and of the commands: the browser keeps them and has a page of its own to change them.
import browser from './browser';
import type { CommandName } from './command-names';

const BUTTON = '_execute_action';

/** The keys of each command, and of the button itself, as the browser writes them: `Alt+Shift+L`; "" where there are none. */
export async function readShortcuts(): Promise<Partial<Record<CommandName | typeof BUTTON, string>>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut ?? '']));
}

/** The keys of the toolbar button. */
export async function readShortcut(): Promise<string> {
  return (await readShortcuts())[BUTTON] ?? '';
}

const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/**
 * Opens the browser's page of shortcuts. Firefox has a call for it (137); Chromium opens its own page for an extension,
 * and Edge puts its own in that place.
 * @returns null, or where no such page opens the address a person has to type
 */
export async function openShortcutSettings(): Promise<string | null> {
  const commands = browser.commands as { openShortcutSettings?(): Promise<void> };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: CHROMIUM_PAGE });
    return null;
  } catch {
    return commands.openShortcutSettings ? 'about:addons' : CHROMIUM_PAGE;
  }
}
