// How Firefox is set up before it starts, with the reason of each line.
import type { LaunchOptions } from './driver';

/** Firefox gives each installation a random host for extension pages; this makes it known. */
export const uuid = 'b5c0ffee-0000-4000-8000-0000ba5e11fe';

type Preference = string | number | boolean;

/** The preferences for one launch. */
export function preferences(geckoId: string, options: LaunchOptions, proxyPort?: number): Record<string, Preference> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    // Extension pages in the main process, so that the popup's document can be reached from the browser's window.
    'extensions.webextensions.remote': false,
    // A temporary add-on is removed at the end of each run; its data belongs to the profile.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // The helper page is manifest.json as plain text, not inside the viewer that has other rights.
    'devtools.jsonview.enabled': false,
    // Notices are drawn by Firefox itself, where they can be pressed.
    'alerts.useSystemBackend': false,
    // Saved pages may be http.
    'dom.security.https_first': false,
    'dom.security.https_first_pbm': false,
    // The popup must not close when the desktop gives the focus to something else.
    'ui.popup.disable_autohide': false,
    ...(options.downloadsDir ? downloads(options.downloadsDir) : {}),
    ...(proxyPort === undefined ? {} : behindProxy(proxyPort, !options.network)),
  };
}

function downloads(folder: string): Record<string, Preference> {
  return {
    'browser.download.dir': folder,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    // Firefox would open a downloaded CSV or JSON file as well.
    'browser.download.open_pdf_attachments_inline': false,
    'browser.helperApps.neverAsk.saveToDisk': 'text/csv,application/json,text/plain,application/octet-stream',
  };
}

function behindProxy(port: number, thisMachineToo: boolean): Record<string, Preference> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': thisMachineToo,
  };
}
