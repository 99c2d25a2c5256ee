// The few parts of Firefox's own code that the commands use, as types: Mozilla publishes none.

export interface ChromeWindow extends Window {
  gBrowser: { selectedTab: object; selectedBrowser: XulBrowser; getTabForBrowser(browser: XulBrowser): object };
  PopupNotifications: {
    panel: {
      readonly state: string;
      querySelector(name: string): { button: HTMLElement; secondaryButton: HTMLElement } | null;
    };
  };
  OpenBrowserWindow(options: { private: boolean }): ChromeWindow;
}
export interface XulBrowser extends HTMLElement {
  contentWindow: ContentWindow | null;
  currentURI: { spec: string };
  webProgress: { isLoadingDocument: boolean };
  documentGlobal?: ChromeWindow;
  ownerGlobal?: ChromeWindow;
  browsingContext: BrowsingContext;
}
export interface BrowsingContext {
  prefersColorSchemeOverride: string;
  currentWindowGlobal: { drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap> };
}
export type ContentWindow = Window & {
  windowUtils: { sendMouseEvent?(...args: unknown[]): void };
  synthesizeMouseEvent?(...args: unknown[]): void;
};
export interface WebExtension {
  terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
  backgroundState: string;
  id: string;
}
export interface Internals {
  ExtensionParent: {
    apiManager: {
      global: {
        browserActionFor(extension: WebExtension): { triggerAction(window: ChromeWindow): void };
        tabTracker: { getId(tab: object): number };
      };
    };
  };
  NavigableManager: { getBrowserById(id: string): XulBrowser | null; getIdForBrowser(browser: object): string };
  ExtensionPermissions: {
    add(id: string, permissions: { permissions: string[]; origins: string[] }, extension?: WebExtension): Promise<void>;
  };
}
export interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
