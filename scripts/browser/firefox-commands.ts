// Functions that run inside Firefox's own window, with the browser's rights: what WebDriver BiDi has no words for.
// Each is sent as text together with the helpers below it, so none may use an outer name except those helpers.

import type {
  ChromeWindow,
  ContentWindow,
  Internals,
  TextInputProcessor,
  Transferable,
  WebExtension,
  XulBrowser,
  XulMenu,
} from './firefox-internals';

declare const ChromeUtils: { importESModule(url: string): Internals };
declare const WebExtensionPolicy: { getByID(id: string): { extension: WebExtension } };
declare const Services: {
  wm: { getEnumerator(type: string): Iterable<ChromeWindow> };
  prefs: { setBoolPref(name: string, value: boolean): void; setIntPref(name: string, value: number): void };
  focus: { activeWindow: Window };
  clipboard: { getData(into: Transferable, which: number): void; kGlobalClipboard: number };
};
declare const Cu: {
  Sandbox(principal: Window, options: object): object;
  evalInSandbox(code: string, sandbox: object): Promise<string>;
};
declare const Cc: {
  readonly '@mozilla.org/text-input-processor;1'?: { createInstance(type: object): TextInputProcessor };
  readonly '@mozilla.org/widget/transferable;1'?: { createInstance(type: object): Transferable };
};
declare const Ci: { nsITextInputProcessor: object; nsITransferable: object; nsISupportsString: object };
/** Where our page stands that is no tab. */
type Place = 'popup' | 'sidebar';

export const commands = {
  /** The toolbar button of the window that holds the tab, with that tab in front. */
  pressAction(extensionId: string, context: string): void {
    const browser = browserOf(context);
    const window = windowOf(browser);
    window.gBrowser.selectedTab = window.gBrowser.getTabForBrowser(browser);
    window.focus();
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    ExtensionParent.apiManager.global
      .browserActionFor(WebExtensionPolicy.getByID(extensionId).extension)
      .triggerAction(window);
  },

  /** True once the panel stands (before, it takes no input) and its document has loaded. */
  popupIsOpen(place: Place): boolean {
    const browser = popupBrowser(place);
    if (place === 'sidebar')
      return browser?.contentWindow?.document.readyState === 'complete' && browser.currentURI.spec !== 'about:blank';
    const panel = browser?.closest('panel') as (Element & { state: string }) | null | undefined;
    return (
      panel?.state === 'open' &&
      browser?.contentWindow?.document.readyState === 'complete' &&
      browser.currentURI.spec.startsWith('moz-extension:')
    );
  },

  popupClose(place: Place): void {
    if (place === 'sidebar') (window as unknown as ChromeWindow).SidebarController.hide();
    else (popupBrowser(place)?.closest('panel') as (Element & { hidePopup(): void }) | null)?.hidePopup();
  },

  /** Evaluates an expression in the popup's own world. A sandbox, because the popup's policy forbids eval. */
  async popupEvaluate(place: Place, expression: string): Promise<unknown> {
    const window = popupWindow(place);
    // One for each document: to make one costs more than most of what is asked.
    const known = globalThis as { backlightSandboxes?: WeakMap<object, object> };
    known.backlightSandboxes ??= new WeakMap();
    const sandbox =
      known.backlightSandboxes.get(window) ??
      Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false, sameZoneAs: window });
    known.backlightSandboxes.set(window, sandbox);
    const closed = new Promise<never>((_, reject) => {
      window.addEventListener('pagehide', () => reject(new Error('The popup closed')), { once: true });
    });
    const answer = await Promise.race([
      Cu.evalInSandbox(`(async () => JSON.stringify({ value: await (${expression}) }))()`, sandbox),
      closed,
    ]);
    return (JSON.parse(answer) as { value?: unknown }).value;
  },

  /**
   * Mouse over, and a click where wanted, in the middle of an element of the popup. False while it cannot be hit: not
   * there, covered, or still moving, as while the panel grows to its content's size.
   */
  async popupMouse(place: Place, selector: string, click: boolean): Promise<boolean> {
    const window = popupWindow(place);
    const element = window.document.querySelector(selector);
    if (!element || element.matches(':disabled')) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' as ScrollBehavior });
    const spot = (): string => JSON.stringify([element.getBoundingClientRect(), window.innerWidth, window.innerHeight]);
    const before = spot();
    await new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done)));
    if (spot() !== before || !element.isConnected) return false;
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = window.document.elementFromPoint(x, y);
    if (!hit || !(element.contains(hit) || hit.contains(element))) return false;
    const target = element.contains(hit) ? element : hit;
    if (!mouse(window, 'mousemove', x, y, target)) return false;
    if (!click) return true;
    // While the panel grows the button can move away between down and up: then the click went past it, and is tried again.
    return mouse(window, 'mousedown', x, y, target) && mouse(window, 'mouseup', x, y, target, 'click');
  },

  popupPress(place: Place, keys: { key: string; code: string; keyCode: number }[]): void {
    const browser = popupBrowser(place);
    const window = popupWindow(place);
    browser?.focus();
    pressKeys(window, keys);
  },

  /** Presses keys as on a keyboard, with this tab in front: the page hears them first, then the browser's own shortcuts. */
  windowPress(context: string, keys: { key: string; code: string; keyCode: number }[]): void {
    const browser = browserOf(context);
    const window = windowOf(browser);
    window.gBrowser.selectedTab = window.gBrowser.getTabForBrowser(browser);
    window.focus();
    browser.focus();
    pressKeys(window, keys);
  },

  /** Opens the sidebar of an extension. */
  async openSidebar(extensionId: string): Promise<void> {
    const id = `${extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
    const { SidebarController: sidebar } = window as unknown as ChromeWindow;
    // One that is on its way takes no second call.
    if (sidebar.currentID !== id) await sidebar.show(id);
  },

  sidebarWidth(width: number): void {
    const box = document.getElementById('sidebar-box');
    if (box) box.style.width = `${width}px`;
  },

  /** The labels of our entries in the menu that stands open; null while none does. */
  menuLabels(extensionId: string): string[] | null {
    const menu = document.querySelector<XulMenu>('#contentAreaContextMenu');
    if (menu?.state !== 'open') return null;
    return menuItems(menu, extensionId).map((item) => item.getAttribute('label') ?? '');
  },

  closeMenu(): void {
    document.querySelector<XulMenu>('#contentAreaContextMenu')?.hidePopup();
  },

  /** Chooses one of our entries of the menu that stands open; false where there is none of that name. */
  async chooseMenu(extensionId: string, id: string): Promise<boolean> {
    const menu = document.querySelector<XulMenu>('#contentAreaContextMenu');
    const item = menu && menuItems(menu, extensionId).find((one) => one.id.endsWith(`menuitem-_${id}`));
    if (!menu || !item) return false;
    const around = item.parentNode as XulMenu;
    if (around !== menu) {
      (around.parentNode as Element & { openMenu(open: boolean): void }).openMenu(true);
      while (around.state !== 'open') await new Promise((done) => window.setTimeout(done, 20));
    }
    around.activateItem(item);
    return true;
  },

  /** What is on the clipboard as text. */
  clipboardText(): string {
    const transfer = Cc['@mozilla.org/widget/transferable;1']?.createInstance(Ci.nsITransferable);
    if (!transfer) return '';
    transfer.init(null);
    transfer.addDataFlavor('text/plain');
    Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
    const data: { value?: { QueryInterface(type: object): { data: string } } } = {};
    try {
      transfer.getTransferData('text/plain', data);
    } catch {
      return '';
    }
    return data.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
  },

  /** The popup as a PNG in base64. */
  async popupPicture(place: Place): Promise<string> {
    const browser = popupBrowser(place);
    if (!browser) throw new Error('The popup is closed');
    const picture = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas.toDataURL('image/png').replace(/^.*?,/, '');
  },

  /** Light or dark for one tab, by its id, or for the popup or the sidebar. */
  colorScheme(context: string, scheme: string): void {
    const browser = context === 'popup' || context === 'sidebar' ? popupBrowser(context) : browserOf(context);
    if (browser) browser.browsingContext.prefersColorSchemeOverride = scheme;
  },

  /** Answers the question that stands there; false while there is none, or while it takes no answer yet. */
  answerPrompt(yes: boolean): boolean {
    const { panel } = (window as unknown as ChromeWindow).PopupNotifications;
    const question = panel.querySelector('popupnotification');
    if (panel.state !== 'open' || !question) return false;
    (yes ? question.button : question.secondaryButton).click();
    return panel.state !== 'open';
  },

  /** Clicks on the newest notice; says what else is open where there is none. Firefox draws it itself where the system draws none. */
  pressNotice(): string {
    const notice = [...Services.wm.getEnumerator('alert:alert')].at(-1);
    // Pressed before it is all there, it closes and tells nobody.
    const box = notice?.document.readyState === 'complete' ? notice.document.getElementById('alertTextBox') : null;
    box?.click();
    return box ? '' : [...Services.wm.getEnumerator('')].map((one) => one.location.href).join(' ');
  },

  setFlag(name: string, value: boolean): void {
    Services.prefs.setBoolPref(name, value);
  },

  setNumber(name: string, value: number): void {
    Services.prefs.setIntPref(name, value);
  },

  tabId(context: string): number {
    const browser = browserOf(context);
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.tabTracker.getId(windowOf(browser).gBrowser.getTabForBrowser(browser));
  },

  async grant(extensionId: string): Promise<void> {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add(
      extensionId,
      { permissions: [], origins: ['*://*/*'] },
      WebExtensionPolicy.getByID(extensionId).extension,
    );
  },

  /** Lets an add-on that is not installed yet into private windows. */
  async allowPrivateWindows(extensionId: string): Promise<void> {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add(extensionId, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  },

  async switchExtension(extensionId: string, on: boolean): Promise<void> {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID(extensionId);
    await (on ? addon.enable() : addon.disable());
  },

  async stopBackground(extensionId: string): Promise<string> {
    const { extension } = WebExtensionPolicy.getByID(extensionId);
    await extension.terminateBackground({ disableResetIdleForTest: true });
    return extension.backgroundState;
  },

  /** Opens a private window; the BiDi id of its tab. */
  async openPrivateWindow(): Promise<string> {
    const opened = (window as unknown as ChromeWindow).OpenBrowserWindow({ private: true });
    await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const { selectedBrowser } = opened.gBrowser;
    // Its own start page would interrupt a navigation that comes too early.
    while (selectedBrowser.currentURI.spec === 'about:blank' || selectedBrowser.webProgress.isLoadingDocument) {
      await new Promise((resolve) => opened.setTimeout(resolve, 20));
    }
    return NavigableManager.getIdForBrowser(selectedBrowser);
  },
};

/** What every command may use. */
export const helpers = [browserOf, windowOf, popupBrowser, popupWindow, pressKeys, menuItems, mouse];

function browserOf(context: string): XulBrowser {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const browser = NavigableManager.getBrowserById(context);
  if (!browser) throw new Error('The tab is closed');
  return browser;
}

function windowOf(browser: XulBrowser): ChromeWindow {
  return (browser.documentGlobal ?? browser.ownerGlobal) as ChromeWindow;
}

function popupBrowser(place: Place): XulBrowser | null {
  if (place === 'sidebar') {
    const inner = (window as unknown as ChromeWindow).SidebarController.browser.contentWindow?.document;
    return (inner?.getElementById('webext-panels-browser') as XulBrowser | null) ?? null;
  }
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    const browser = window.document.querySelector('browser[webextension-view-type=popup]');
    if (browser) return browser as XulBrowser;
  }
  return null;
}

function popupWindow(place: Place): ContentWindow {
  const window = popupBrowser(place)?.contentWindow;
  if (!window) throw new Error(`The ${place} is closed`);
  return window;
}

function pressKeys(window: Window, keys: { key: string; code: string; keyCode: number }[]): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(window)) throw new Error('Firefox takes no keys now');
  const events = keys.map((key) => new KeyboardEvent('', key));
  for (const event of events) processor.keydown(event);
  for (const event of events.reverse()) processor.keyup(event);
}

/** Our entries of a menu that are seen, also those in a menu below it. */
function menuItems(menu: Element, extensionId: string): Element[] {
  const begin = `${extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-menuitem-`;
  return [...menu.querySelectorAll('menuitem')].filter((item) => item.id.startsWith(begin));
}

/**
 * A trusted mouse event; whether it, or the event that was to come of it, reached the target. Firefox moved the function
 * from one object to another.
 */
function mouse(window: ContentWindow, type: string, x: number, y: number, target: Element, expected = type): boolean {
  let reached = false;
  const note = (event: Event): void => {
    reached = target.contains(event.target as Node);
  };
  window.addEventListener(expected, note, { capture: true, once: true });
  const count = type === 'mousemove' ? 0 : 1;
  if (window.synthesizeMouseEvent) window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: count });
  else window.windowUtils.sendMouseEvent?.(type, x, y, 0, count, 0);
  window.removeEventListener(expected, note, { capture: true });
  return reached;
}
