// The extension APIs for our own pages and the background: `browser` in Firefox, `chrome` elsewhere. Manifest V3 gives
// promises in both; what is left to even out is answering a message (on-message.ts). The polyfill would be a tenth of
// the popup.
import type { Browser } from 'webextension-polyfill';

const { browser: own, chrome: others } = globalThis as unknown as { browser?: Browser; chrome: Browser };

export default own ?? others;
