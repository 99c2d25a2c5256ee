// Drives Firefox through WebDriver BiDi, with the unmodified build of the extension as a temporary add-on.
import puppeteer, { type Page } from 'puppeteer-core';
import { BaseDriver } from './base-driver';
import type { Driver, LaunchOptions, PanelView, Tab, View } from './driver';
import { extensionFolder } from './extension-folder';
import { emulateInFirefox, FirefoxPopup } from './firefox-popup';
import { preferences, uuid } from './firefox-preferences';
import { hasCaches, profileWithCaches } from './firefox-profile';
import { contextOf, FirefoxTabs } from './firefox-tabs';
import { FirefoxWindow } from './firefox-window';
import { ensureBrowser } from './install-browser';
import { keysOf } from './key-names';
import { openAddress } from './open-address';
import type { Abilities, PageView } from './page-view';
import { proxyFor } from './refusing-proxy';
import { waitUntil } from './wait-until';

/** Starts Firefox with the extension of dist/firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const folder = extensionFolder('firefox', options.extensionDir);
  const executablePath = ensureBrowser('firefox');
  const proxy = await proxyFor('firefox', options);
  const profile = profileWithCaches(options.profileDir);
  const browser = await puppeteer
    .launch({
      browser: 'firefox',
      executablePath,
      headless: options.headless ?? true,
      // A page that never stops computing answers nothing: it must not hold up the others for long.
      protocolTimeout: 30_000,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences(folder.geckoId, options, proxy?.port),
      defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
      userDataDir: profile.folder,
    })
    .catch(async (error) => {
      await profile.remove(null);
      throw error;
    });
  const driver = new FirefoxDriver('firefox', browser, folder, options, profile);
  if (proxy) void driver.ended.then(proxy.close);
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

  /** It leaves what it compiled only when it ends in good order. */
  protected override get mayBeKilled(): boolean {
    return super.mayBeKilled && hasCaches();
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

  switchExtension(on: boolean): Promise<void> {
    return this.lifeline.guard(() => this.#window.run('switchExtension', this.folder.geckoId, on));
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
    await waitUntil('the toolbar button to open the popup', () => this.#window.run('popupIsOpen', 'popup'));
    return new FirefoxPopup(this.#window, this.lifeline);
  }

  async openPanel(tab: Tab): Promise<PanelView> {
    await tab.toFront();
    await this.lifeline.guard(() => this.#window.run('openSidebar', this.folder.geckoId));
    await waitUntil('the sidebar', () => this.#window.run('popupIsOpen', 'sidebar'));
    return new FirefoxPopup(this.#window, this.lifeline, 'sidebar');
  }

  async waitForPopup(path: string): Promise<View> {
    const popup = new FirefoxPopup(this.#window, this.lifeline);
    const isThere = async (): Promise<boolean> =>
      (await this.#window.run('popupIsOpen', 'popup')) &&
      (await popup.evaluate<string>('location.pathname')) === `/${path}`;
    await waitUntil(`the popup ${path}`, isThere);
    this.popup = popup;
    return popup;
  }

  async command(tab: Tab, name: string, keys: string): Promise<void> {
    const before = await this.inExtension(setKeys, name, keys);
    await waitUntil(`the command ${name} to be heard`, async () => {
      await this.lifeline.guard(() => this.#window.run('windowPress', contextOf((tab as PageView).page), keysOf(keys)));
      // A press while Firefox lays its keys anew is lost.
      return waitUntil('it', () => this.inExtension(hasHeard, before), HEARD_MS);
    });
  }

  async menuLabels(tab: Tab, selector: string): Promise<readonly string[]> {
    return this.lifeline.guard(async () => {
      const labels = await this.#openMenu(tab, selector);
      await this.#window.run('closeMenu');
      return labels;
    });
  }

  async #openMenu(tab: Tab, selector: string): Promise<readonly string[]> {
    await tab.toFront();
    await (tab as PageView).page.click(selector, { button: 'right' });
    return waitUntil('the menu', () => this.#window.run('menuLabels', this.folder.geckoId));
  }

  menu(tab: Tab, selector: string, id: string): Promise<void> {
    return this.lifeline.guard(async () => {
      const before = await this.inExtension(hearMenus);
      await waitUntil(`the menu's ${id} to be heard`, async () => {
        await this.#openMenu(tab, selector);
        if (!(await this.#window.run('chooseMenu', this.folder.geckoId, id))) throw new Error(`The menu has no ${id}`);
        // A menu that is made anew while it stands open hands nothing out.
        return waitUntil('it', () => this.inExtension(hasHeard, before), HEARD_MS);
      });
    });
  }

  clipboard(): Promise<string> {
    return this.lifeline.guard(() => this.#window.run('clipboardText'));
  }

  protected readonly abilities: Abilities = {
    emulate: (page, media) => emulateInFirefox(this.#window, contextOf(page), media),
    goto: (page, url) => (url.startsWith(this.extensionUrl) ? gotoExtension(page, url) : openAddress(page, url)),
    tabId: (page) => this.#window.run('tabId', contextOf(page)),
  };
}

/** Longer than a busy machine takes to hand a command out: one that is pressed twice is done twice. */
const HEARD_MS = 10_000;

interface Hearing {
  heard?: number;
  readonly browser: {
    readonly commands: typeof chrome.commands & { update(to: object): Promise<void> };
    readonly contextMenus: typeof chrome.contextMenus;
  };
}

/** Runs in a page of the extension. @returns how many commands were heard there so far */
async function setKeys(name: string, shortcut: string): Promise<number> {
  const here = globalThis as unknown as Hearing & { hearsCommands?: true };
  const { commands } = here.browser;
  if (!here.hearsCommands)
    commands.onCommand.addListener(() => {
      here.heard = (here.heard ?? 0) + 1;
    });
  here.hearsCommands = true;
  // Only once: with each time all keys are laid anew.
  const all = await commands.getAll();
  if (all.find((one) => one.name === name)?.shortcut !== shortcut) await commands.update({ name, shortcut });
  return here.heard ?? 0;
}

/** Runs in a page of the extension. @returns how many presses were heard there so far */
function hearMenus(): number {
  const here = globalThis as unknown as Hearing & { hearsMenus?: true };
  if (!here.hearsMenus)
    here.browser.contextMenus.onClicked.addListener(() => {
      here.heard = (here.heard ?? 0) + 1;
    });
  here.hearsMenus = true;
  return here.heard ?? 0;
}

function hasHeard(before: number): boolean {
  return ((globalThis as unknown as Hearing).heard ?? 0) > before;
}

/** BiDi reports no load event for pages of extensions: any `waitUntil` would end in a time-out. */
async function gotoExtension(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  const arrived = (wanted: string): boolean => location.href.startsWith(wanted) && document.readyState === 'complete';
  await waitUntil(url, () => page.evaluate(arrived, url.replace(/#.*$/s, '')));
}
