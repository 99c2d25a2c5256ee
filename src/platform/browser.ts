// The extension APIs for our own pages and the background, straight from the browser: Manifest V3 gives promises in both,
// and messages are answered in the one way that both understand (on-message.ts). So there is no polyfill; its types tell
// what both have.
import type { Browser } from 'webextension-polyfill';
import { pageApi } from './page-api';

export default pageApi as unknown as Browser;
