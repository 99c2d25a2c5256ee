// Why a page could not be read, told from its address: what the popup says instead of a bare failure.
import { parseUrl } from '../url/normalize-url';

interface Kind {
  /** Also the middle of its strings: `unreadable_<id>_title`, `unreadable_<id>_hint`. */
  readonly id: string;
  applies(url: URL): boolean;
}

// Sources: developer.chrome.com "Content scripts" and extensionworkshop.com, "restricted domains". The first that
// applies is the answer.
const kinds = [
  { id: 'store', applies: isStore },
  {
    id: 'browser',
    applies: (url: URL) =>
      /^(?:chrome|edge|about|moz-extension|chrome-extension|devtools|resource|view-source|chrome-search|chrome-error):$/.test(
        url.protocol,
      ),
  },
  { id: 'file', applies: (url: URL) => url.protocol === 'file:' },
  { id: 'pdf', applies: (url: URL) => /\.pdf$/i.test(url.pathname) },
] as const satisfies readonly Kind[];

export type UnreadableKind = (typeof kinds)[number]['id'] | 'document' | 'other';

/**
 * @param address of the tab; browsers do not tell those of their own pages, not even after a press
 * @param answered true where the page took the script, and the script found no document it can read
 */
export function unreadableKind(address: string | undefined, answered: boolean): UnreadableKind {
  if (address === undefined) return answered ? 'document' : 'browser';
  const url = parseUrl(address);
  const kind = url && kinds.find(({ applies }) => applies(url));
  return kind ? kind.id : answered ? 'document' : 'other';
}

function isStore({ hostname, pathname }: URL): boolean {
  const stores = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];
  return stores.includes(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}
