// Drives Firefox through WebDriver BiDi, with the unmodified build of the extension as a temporary add-on.
import puppeteer, { type Page } from 'puppeteer-core';
import { BaseDriver } from './base-driver';
import type { Driver, LaunchOptions, View } from './driver';
import { extensionFolder } from './extension-folder';
import { emulateInFirefox, FirefoxPopup } from './firefox-popup';
import { preferences, uuid } from './firefox-preferences';
import { contextOf, FirefoxTabs } from './firefox-tabs';
import { FirefoxWindow } from './firefox-window';
import { ensureBrowser } from './install-browser';
import { openAddress } from './open-address';
import type { Abilities } from './page-view';
import { waitUntil } from './wait-until';

/** Starts Firefox with the extension of dist/firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const folder = extensionFolder('firefox', options.extensionDir);
  const executablePath = ensureBrowser('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    // A page that never stops computing answers nothing: it must not hold up the others for long.
    protocolTimeout: 30_000,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(folder.geckoId, options),
    defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
  });
  const driver = new FirefoxDriver('firefox', browser, folder, options);
  try {
    await driver.start();
  } catch (error) {
    await driver.kill();
    throw error;
  }
  return driver;
}

class FirefoxDriver extends BaseDriver {
  readonly kind = 'firefox';
  readonly extensionUrl = `moz-extension://${uuid}/`;
  readonly #window = new FirefoxWindow(this.browser);
  readonly #tabs = new FirefoxTabs(this.browser, this.#window);

  protected async install(): Promise<void> {
    // Before the installation: BiDi's own option reloads the add-on right after it, and then its storage may fail for good.
    if (this.options.incognito) await this.#window.run('allowPrivateWindows', this.folder.geckoId);
    await this.#window.send('webExtension.install', { extensionData: { type: 'path', path: this.folder.path } });
  }

  override async start(): Promise<void> {
    await super.start();
    // Rarely the storage of a new add-on fails, and then for as long as the browser runs: better known now.
    if (this.options.headless !== false) await this.inExtension(() => chrome.storage.local.get('sites'));
  }

  approvePrompts(): Promise<void> {
    return this.lifeline.guard(() => this.#window.run('setFlag', 'extensions.webextOptionalPermissionPrompts', false));
  }

  async answerPrompt(yes: boolean): Promise<void> {
    await waitUntil('a question to answer', () => this.lifeline.guard(() => this.#window.run('answerPrompt', yes)));
  }

  /** The window of a notice does not say whose it is: there must be one only. */
  async pressNotice(id: string): Promise<void> {
    const all = await this.inExtension(async () => Object.keys(await chrome.notifications.getAll()));
    if (all.join() !== id) throw new Error(`There is not one notice, ${id}, but these: ${all.join()}`);
    await waitUntil(`the notice ${id}`, async () => {
      const others = await this.lifeline.guard(() => this.#window.run('pressNotice'));
      if (others !== '') throw new Error(`only these windows are open: ${others}`);
      return true;
    });
  }

  async grantAllSites(): Promise<void> {
    await this.lifeline.guard(() => this.#window.run('grant', this.folder.geckoId));
    await waitUntil('the permission for all sites', () =>
      this.inExtension(() => chrome.permissions.contains({ origins: ['*://*/*'] })),
    );
  }

  stopBackground(): Promise<void> {
    return this.lifeline.guard(async () => {
      const state = await this.#window.run('stopBackground', this.folder.geckoId);
      if (state !== 'stopped') throw new Error(`The background is ${state} instead of stopped`);
    });
  }

  protected override pages(): Promise<Page[]> {
    return this.#tabs.all();
  }

  protected async newPrivatePage(): Promise<Page> {
    const context = await this.#window.run('openPrivateWindow');
    return waitUntil('the private window', async () =>
      (await this.pages()).find((page) => contextOf(page) === context),
    );
  }

  protected async openPopup(page: Page): Promise<View> {
    await page.bringToFront();
    await this.#window.run('pressAction', this.folder.geckoId, contextOf(page));
    await waitUntil('the toolbar button to open the popup', () => this.#window.run('popupIsOpen'));
    return new FirefoxPopup(this.#window, this.lifeline);
  }

  protected readonly abilities: Abilities = {
    emulate: (page, media) => emulateInFirefox(this.#window, contextOf(page), media),
    goto: (page, url) => (url.startsWith(this.extensionUrl) ? gotoExtension(page, url) : openAddress(page, url)),
    tabId: (page) => this.#window.run('tabId', contextOf(page)),
  };
}

/** BiDi reports no load event for pages of extensions: any `waitUntil` would end in a time-out. */
async function gotoExtension(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  const arrived = (wanted: string): boolean => location.href.startsWith(wanted) && document.readyState === 'complete';
  await waitUntil(url, () => page.evaluate(arrived, url.replace(/#.*$/s, '')));
}
