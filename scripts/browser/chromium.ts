// Drives Chromium, Chrome or Edge through puppeteer's pipe, with the unmodified build of the extension.
import puppeteer, { type CDPSession, type Extension, type Page, type Target } from 'puppeteer-core';
import { BaseDriver } from './base-driver';
import { profileWithButton } from './chromium-profile';
import type { Driver, LaunchOptions, Media, PanelView, Tab, View } from './driver';
import { extensionFolder } from './extension-folder';
import { ensureBrowser } from './install-browser';
import { openAddress } from './open-address';
import { type Abilities, PageView } from './page-view';
import { proxyFor } from './refusing-proxy';
import { PATIENCE_MS, waitUntil } from './wait-until';
import { withRequired } from './with-required';

/** Starts Chromium with the extension of dist/chrome. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const folder = extensionFolder('chromium', options.extensionDir);
  const executablePath = ensureBrowser('chromium');
  const proxy = await proxyFor('chromium', options);
  const profile = profileWithButton(folder.path, options.profileDir);
  const browser = await puppeteer
    .launch({
      executablePath,
      headless: options.headless ?? true,
      // A page that never stops computing answers nothing: it must not hold up the others for long.
      protocolTimeout: 30_000,
      pipe: true,
      enableExtensions: true,
      args: flags(options, proxy?.port),
      defaultViewport: options.headless === false ? null : { width: 1280, height: 800 },
      userDataDir: profile.folder,
    })
    .catch(async (error) => {
      await profile.remove(null);
      throw error;
    });
  const driver = new ChromiumDriver('chromium', browser, folder, options, profile);
  if (proxy) void driver.ended.then(proxy.close);
  try {
    await driver.start();
  } catch (error) {
    await driver.kill();
    throw error;
  }
  return driver;
}

function flags(options: LaunchOptions, proxyPort: number | undefined): string[] {
  const all = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Saved pages may be http; without the first two Chromium asks for the https address instead. The third keeps a process
  // ready for a page that never comes: an eighth of what a file of tests cost (docs/decisions.md).
  all.push('--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,SpareRendererForSitePerProcess');
  // Chromium refuses to start its sandbox as root (containers, CI).
  if (process.getuid?.() === 0) all.push('--no-sandbox');
  // Without a screen of some size the popup is cut to what fits below the toolbar of a small one.
  if (options.headless !== false) all.push('--disable-gpu', '--screen-info={1600x1200}', '--window-size=1280,960');
  if (proxyPort !== undefined) all.push(`--proxy-server=127.0.0.1:${proxyPort}`);
  // By itself it goes around a proxy for this machine's own hosts.
  if (!options.network) all.push('--proxy-bypass-list=<-loopback>');
  return all;
}

class ChromiumDriver extends BaseDriver {
  readonly kind = 'chromium';
  readonly #sessions = new WeakMap<Page, Promise<CDPSession>>();
  #extension: Extension | undefined;
  #extensions: Promise<Page> | undefined;

  get extensionUrl(): string {
    return `chrome-extension://${this.#extension?.id}/`;
  }

  protected async install(): Promise<void> {
    const install = async (): Promise<Extension> => {
      const options = { enabledInIncognito: this.options.incognito ?? false };
      const id = await this.browser.installExtension(this.folder.path, options);
      // The registry is filled a moment after the installation has been acknowledged.
      return waitUntil('the extension to be installed', async () => (await this.browser.extensions()).get(id));
    };
    const { granted = [], extensionDir } = this.options;
    // What an extension had when it was installed it keeps when its manifest then asks for it optionally.
    if (granted.length > 0 && extensionDir)
      await withRequired(this.folder.path, granted, async () => {
        this.#extension = await install();
        // The second time it opens nothing, and the first one's tab may come or not if it is not waited for.
        await this.closeWelcome();
      });
    this.#extension = await install();
    const { downloadsDir } = this.options;
    if (!downloadsDir) return;
    const session = await this.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloadsDir,
      eventsEnabled: false,
    });
  }

  pressNotice(id: string): Promise<void> {
    return this.lifeline.guard(async () => {
      // A worker that sleeps is woken by the press itself; a message does the same.
      await this.inExtension(() => chrome.runtime.sendMessage({ verb: 'wake up' }).catch(() => undefined));
      const target = await this.browser.waitForTarget(
        (one) => one.type() === 'service_worker' && one.url().startsWith(this.extensionUrl),
      );
      const worker = await target.worker();
      // Headless there is no desktop to click on: the event is handed out to the listeners of the real background.
      await worker?.evaluate((pressed: string) => {
        const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(id: string): void } };
        onClicked.dispatch(pressed);
      }, id);
    });
  }

  approvePrompts(): Promise<void> {
    return this.lifeline.guard(async () => {
      const page = await this.browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        `chrome.developerPrivate.addHostPermission(${JSON.stringify(this.#extension?.id)}, '*://*/*')`,
      );
      await page.close();
    });
  }

  answerPrompt(): Promise<void> {
    return Promise.reject(new Error('Without a window Chromium shows no question'));
  }

  async grantAllSites(): Promise<void> {
    await this.approvePrompts();
    // puppeteer evaluates with a user gesture, which the request needs.
    const granted = await this.inExtension(() => chrome.permissions.request({ origins: ['*://*/*'] }));
    if (!granted) throw new Error('The permission for all sites was refused');
  }

  switchExtension(on: boolean): Promise<void> {
    return this.lifeline.guard(async () => {
      // Kept open: a page that comes and goes takes the front from the others.
      this.#extensions ??= this.browser.newPage();
      const page = await this.#extensions;
      if (page.url() === 'about:blank') await page.goto('chrome://extensions');
      await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(this.#extension?.id)}, ${on})`);
    });
  }

  stopBackground(): Promise<void> {
    return this.lifeline.guard(async () => {
      const running = () =>
        this.browser
          .targets()
          .filter((target) => target.type() === 'service_worker' && target.url().startsWith(this.extensionUrl));
      const stopped = running();
      const close = (): void => {
        // Of the ways to stop a worker this is the only one after which it starts again at the next message. One that is
        // just starting does not hear it, and may never answer: it is told again.
        for (const target of running().filter((one) => stopped.includes(one)))
          target
            .worker()
            .then((worker) => worker?.close())
            .catch(() => {});
      };
      close();
      const again = setInterval(close, 1_000);
      const isLeft = () => running().some((target) => stopped.includes(target));
      await waitUntil('the service worker to stop', () => !isLeft()).finally(() => clearInterval(again));
    });
  }

  /** A real incognito window. puppeteer's own browser contexts are other profiles, in which the extension has no windows. */
  protected async newPrivatePage(): Promise<Page> {
    const opened = this.#nextTarget((target) => target.type() === 'page');
    await this.inExtension(() => chrome.windows.create({ incognito: true, url: 'about:blank' }));
    const target = await opened;
    return (await target.page()) ?? target.asPage();
  }

  protected async openPopup(page: Page): Promise<View> {
    await page.bringToFront();
    const url = this.extensionUrl + this.folder.popup;
    const opened = this.#nextTarget((target) => target.url().startsWith(url));
    opened.catch(() => {});
    await page.triggerExtensionAction(this.#extension as Extension);
    const target = await opened.catch(() => {
      throw new Error(`The toolbar button opened no popup within ${PATIENCE_MS / 1000} s`);
    });
    return this.view(await target.asPage());
  }

  async openPanel(tab: Tab): Promise<PanelView> {
    // The page that asks may not be in front afterwards: it is opened before.
    await this.inExtension(() => 0);
    await tab.toFront();
    const windowId = Number(await (tab as PageView).page.windowId());
    const opened = this.#targetOf('popup/panel.html');
    // puppeteer evaluates with a user gesture, which the call needs.
    await this.inExtension((id: number) => chrome.sidePanel.open({ windowId: id }), windowId);
    return new PanelPage(await (await opened).asPage(), this.lifeline, this.abilities);
  }

  async waitForPopup(path: string): Promise<View> {
    return this.view(await (await this.#targetOf(path)).asPage());
  }

  async command(tab: Tab, name: string): Promise<void> {
    const id = await tab.id();
    await this.#tellWorker(
      `chrome.tabs.get(${id}).then((tab) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
    );
  }

  async menu(tab: Tab, selector: string, menuItemId: string): Promise<void> {
    const id = await tab.id();
    const pointed = await tab.evaluate((at: string) => {
      const link = document.querySelector(at)?.closest('a');
      return { pageUrl: location.href, ...(link && { linkUrl: link.href }) };
    }, selector);
    const info = JSON.stringify({ menuItemId, editable: false, frameId: 0, ...(pointed as object) });
    await this.#tellWorker(
      `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch(${info}, tab))`,
    );
  }

  async menuLabels(): Promise<null> {
    return null;
  }

  clipboard(): Promise<string> {
    return this.lifeline.guard(async () => {
      const page = await this.browser.newPage();
      await page.setContent('<textarea autofocus></textarea>');
      await page.focus('textarea');
      await page.keyboard.press('KeyV', { commands: ['Paste'] });
      const text = await page.$eval('textarea', (field) => (field as HTMLTextAreaElement).value);
      await page.close();
      return text;
    });
  }

  /** Evaluates in the worker, which is woken where it sleeps. */
  async #tellWorker(expression: string): Promise<void> {
    await this.inExtension(() => chrome.runtime.sendMessage({ verb: 'wake' }).catch(() => undefined));
    await this.lifeline.guard(() =>
      waitUntil('the worker to hear', async () => {
        const target = this.browser
          .targets()
          .find((one) => one.type() === 'service_worker' && one.url().startsWith(this.extensionUrl));
        const worker = await target?.worker();
        if (!worker) return false;
        await worker.evaluate(expression);
        return true;
      }),
    );
  }

  #targetOf(path: string): Promise<Target> {
    const url = this.extensionUrl + path;
    return this.browser.waitForTarget((target) => target.url().startsWith(url), { timeout: PATIENCE_MS });
  }

  #nextTarget(matches: (target: Target) => boolean): Promise<Target> {
    const known = new Set(this.browser.targets());
    return this.browser.waitForTarget((target) => !known.has(target) && matches(target), { timeout: PATIENCE_MS });
  }

  protected readonly abilities: Abilities = {
    emulate: async (page, media) => {
      // puppeteer's own call knows no forced colours. A session's wishes end with it, so each page keeps one.
      const session = this.#sessions.get(page) ?? page.createCDPSession();
      this.#sessions.set(page, session);
      await (await session).send('Emulation.setEmulatedMedia', { features: features(media) });
    },
    goto: openAddress,
    tabId: async (page) => {
      await page.bringToFront();
      // The protocol does not know the tab's id; its window has the same id on both sides.
      const windowId = Number(await page.windowId());
      const [tab] = await this.inExtension((id: number) => chrome.tabs.query({ active: true, windowId: id }), windowId);
      if (tab?.id === undefined) throw new Error('The tab is not known to the extension');
      return tab.id;
    },
  };
}

/** The side panel. Its width is the browser's business: a page can only be told to lay out as if. */
class PanelPage extends PageView implements PanelView {
  resize(width: number): Promise<void> {
    return this.setViewport(width, 900);
  }
}

function features(media: Media): { name: string; value: string }[] {
  const all: { name: string; value: string }[] = [];
  if (media.colorScheme) all.push({ name: 'prefers-color-scheme', value: media.colorScheme });
  if (media.reducedMotion) all.push({ name: 'prefers-reduced-motion', value: media.reducedMotion });
  if (media.forcedColors) all.push({ name: 'forced-colors', value: media.forcedColors });
  return all;
}
