// Notices of the browser, behind a permission that one gives and takes back with a switch. Without it the browser's own
// object for them is not there at all.
import browser from './browser';

const NEEDED = { permissions: ['notifications' as const] };

/** Asks for the permission. Call it first thing in the press. True at once where it is given already. */
export async function askForNotices(): Promise<boolean> {
  try {
    return await browser.permissions.request(NEEDED);
  } catch {
    return false;
  }
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(NEEDED);
}

/** Takes the permission back; where there is none nothing happens. */
export async function giveBackNotices(): Promise<void> {
  if (await mayNotify()) await browser.permissions.remove(NEEDED);
}

export interface Notice {
  readonly title: string;
  readonly message: string;
}

/** Shows a notice. One of the same id takes the place of the one before. */
export async function showNotice(id: string, notice: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    ...notice,
  });
}

/** A notice that was pressed goes. */
export function clearNotice(id: string): Promise<boolean> {
  return browser.notifications.clear(id);
}

/**
 * Calls back with the id of a notice that is pressed. For the background, in its first turn: with the permission the
 * browser wakes it for a press, and where the permission comes later it begins to listen then.
 */
export function onNoticePressed(heard: (id: string) => void): void {
  const listen = (): void => {
    const { notifications } = browser as Partial<typeof browser>;
    if (notifications && !notifications.onClicked.hasListener(heard)) notifications.onClicked.addListener(heard);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
