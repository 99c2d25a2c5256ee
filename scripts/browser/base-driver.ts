// What both browsers do alike. The two drivers add only what their browser does in its own way.
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { Downloads } from './downloads';
import type {
  ButtonLook,
  Driver,
  Kind,
  LaunchOptions,
  PageFunction,
  PageSource,
  PanelView,
  Tab,
  View,
  WaitOptions,
} from './driver';
import type { ExtensionFolder } from './extension-folder';
import { Lifeline } from './lifeline';
import { type Abilities, PageView } from './page-view';
import type { Profile } from './profile';
import { noteInFile, noteShown } from './reached-hosts';
import { isServed } from './serve-pages';
import { waitUntil } from './wait-until';

/** A file in a profile. */
const WAS_HERE = 'backlight-was-here';

export abstract class BaseDriver implements Driver {
  abstract readonly kind: Kind;
  abstract readonly extensionUrl: string;
  protected abstract readonly abilities: Abilities;
  protected readonly lifeline: Lifeline;
  protected popup: View | undefined;
  readonly #downloads: Downloads;
  /** Tabs with pages of the extension that somebody already holds. */
  readonly #opened = new WeakSet<Page>();
  #helper: Promise<Tab> | undefined;
  readonly #removed: Promise<void>;
  /** Whether the tab that welcomes a new user is still to come, and to be closed. */
  #welcomes: boolean;

  constructor(
    kind: Kind,
    protected readonly browser: Browser,
    protected readonly folder: ExtensionFolder,
    protected readonly options: LaunchOptions,
    profile: Profile,
  ) {
    const process = browser.process();
    // Not when it says goodbye: it writes until its last moment.
    this.#removed = process ? once(process, 'exit').then(([status]) => profile.remove(status)) : Promise.resolve();
    this.lifeline = new Lifeline(kind, browser);
    this.#downloads = new Downloads(options.downloadsDir);
    // In a profile that has been used the installation is not the first one.
    const used = options.profileDir !== undefined && existsSync(join(options.profileDir, WAS_HERE));
    this.#welcomes = !used && options.firstRun !== 'keep';
  }

  /** Again is an update. */
  protected abstract install(): Promise<void>;
  abstract approvePrompts(): Promise<void>;
  abstract answerPrompt(yes: boolean): Promise<void>;
  abstract pressNotice(id: string): Promise<void>;
  abstract grantAllSites(): Promise<void>;
  abstract switchExtension(on: boolean): Promise<void>;
  abstract stopBackground(): Promise<void>;
  protected abstract newPrivatePage(): Promise<Page>;
  protected abstract openPopup(page: Page): Promise<View>;
  abstract openPanel(tab: Tab): Promise<PanelView>;
  abstract waitForPopup(path: string): Promise<View>;
  abstract command(tab: Tab, name: string, keys: string): Promise<void>;
  abstract menu(tab: Tab, selector: string, id: string): Promise<void>;
  abstract menuLabels(tab: Tab, selector: string): Promise<readonly string[] | null>;
  abstract clipboard(): Promise<string>;

  /** Installs the extension, and closes what it opens to welcome a new user. */
  async start(): Promise<void> {
    const { profileDir } = this.options;
    await this.lifeline.guard(() => this.install());
    if (profileDir) writeFileSync(join(profileDir, WAS_HERE), '');
    await this.closeWelcome();
  }

  /** Once: what is then installed over itself welcomes nobody. */
  protected async closeWelcome(): Promise<void> {
    if (!this.#welcomes) return;
    this.#welcomes = false;
    // Given up too early it would come into the middle of a test, and take the front from what is looked at.
    const welcome = await this.waitForExtensionPage('', { timeout: 20_000 }).catch(() => undefined);
    await welcome?.close();
  }

  get ended(): Promise<void> {
    return this.lifeline.ended;
  }

  openPage(source: PageSource): Promise<Tab> {
    return this.#open(() => this.#newTab(), source);
  }

  async openPrivatePage(source: PageSource): Promise<Tab> {
    if (!this.options.incognito) throw new Error('Launch with `incognito: true` to open private pages');
    return this.#open(() => this.newPrivatePage(), source);
  }

  async openExtensionPage(path: string): Promise<Tab> {
    const tab = this.view(await this.lifeline.guard(() => this.browser.newPage()));
    this.#opened.add(tab.page);
    await tab.goto(this.extensionUrl + path);
    return tab;
  }

  async waitForExtensionPage(path: string, { what, timeout }: WaitOptions = {}): Promise<Tab> {
    const url = this.extensionUrl + path;
    const helper = (await this.#helper) as PageView | undefined;
    const find = async (): Promise<Page | undefined> => {
      for (const page of await this.pages()) {
        if (page === helper?.page || this.#opened.has(page)) continue;
        // Asked of the document: for pages of extensions puppeteer's own `url()` is empty in Firefox.
        if ((await page.evaluate(() => location.href).catch(() => '')).startsWith(url)) return page;
      }
      return undefined;
    };
    const page = await this.lifeline.guard(() => waitUntil(what ?? `a tab with ${url}`, find, timeout));
    this.#opened.add(page);
    return this.view(page);
  }

  async pressButton(tab: Tab): Promise<View> {
    // The button of an open popup would close it.
    await this.popup?.close();
    this.popup = await this.lifeline.guard(() => this.openPopup((tab as PageView).page));
    return this.popup;
  }

  async inExtension<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R> {
    const helper = await this.#helper?.catch(() => undefined);
    // Any document below the extension's address has its API; this one runs none of its scripts.
    if (!(await helper?.isOpen())) this.#helper = this.openExtensionPage('manifest.json');
    return (await (this.#helper as Promise<Tab>)).evaluate(fn, ...args);
  }

  async update(): Promise<void> {
    const helper = (await this.#helper) as PageView | undefined;
    const open: { readonly page: Page; readonly path: string }[] = [];
    for (const page of await this.pages()) {
      const url = page === helper?.page ? '' : await page.evaluate(() => location.href).catch(() => '');
      if (url.startsWith(this.extensionUrl)) open.push({ page, path: url.slice(this.extensionUrl.length) });
    }
    await this.lifeline.guard(() => this.install());
    this.#helper = undefined;
    await helper?.close().catch(() => {});
    for (const { page, path } of open) {
      // A browser may close them, leave them without their extension, or load them anew by itself.
      await page.close().catch(() => {});
      const again = (await this.openExtensionPage(path)) as PageView;
      // Nobody holds it yet: it is found by `waitForExtensionPage`.
      this.#opened.delete(again.page);
    }
  }

  async badge(tab: Tab): Promise<string> {
    return this.inExtension((tabId: number) => chrome.action.getBadgeText({ tabId }), await tab.id());
  }

  async button(tab: Tab): Promise<ButtonLook> {
    return this.inExtension(
      async (tabId: number) => {
        const { action } = chrome;
        const hex = ([red, green, blue]: ArrayLike<number> & Iterable<number>): string =>
          `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
        const [text, title, ground, ink] = await Promise.all([
          action.getBadgeText({ tabId }),
          action.getTitle({ tabId }),
          action.getBadgeBackgroundColor({ tabId }),
          action.getBadgeTextColor({ tabId }),
        ]);
        return { text, title, ground: hex(ground), ink: hex(ink) };
      },
      await tab.id(),
    );
  }

  async waitForDownload(name: RegExp, options?: WaitOptions): Promise<string> {
    return this.lifeline.guard(() => this.#downloads.waitFor(name, options));
  }

  async kill(): Promise<void> {
    this.browser.process()?.kill('SIGKILL');
    await Promise.all([this.ended, this.#removed]);
  }

  async close(): Promise<void> {
    this.lifeline.closing();
    await (this.mayBeKilled ? this.kill() : this.browser.close());
    await this.#removed;
  }

  /** An end in good order takes half a second, and nobody sees the profile again. */
  protected get mayBeKilled(): boolean {
    return this.options.profileDir === undefined;
  }

  protected view(page: Page): PageView {
    const shown = (url: string): void => noteShown(this.kind, url, this.options.takeNote ?? noteInFile);
    return new PageView(page, this.lifeline, { ...this.abilities, shown });
  }

  /** All tabs there are. */
  protected pages(): Promise<Page[]> {
    return this.browser.pages();
  }

  /** In a window that somebody looks at, the empty tab it starts with is used up first. */
  async #newTab(): Promise<Page> {
    const [first] = this.options.headless === false ? await this.browser.pages() : [];
    return first?.url() === 'about:blank' && !this.#opened.has(first) ? first : this.browser.newPage();
  }

  async #open(make: () => Promise<Page>, source: PageSource): Promise<Tab> {
    if (!isServed(source) && !this.options.network)
      throw new Error(`Launch with \`network: true\` to open the live page ${source.url}`);
    const page = await this.lifeline.guard(make);
    // Nobody is there to answer an alert(), and until it is answered the page stands still.
    if (this.options.headless !== false) page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    const tab = this.view(page);
    try {
      if (isServed(source)) await tab.serve(source);
      await tab.goto(source.url);
      return tab;
    } catch (error) {
      await tab.close().catch(() => {});
      throw error;
    }
  }
}
