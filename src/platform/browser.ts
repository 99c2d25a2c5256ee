// The extension APIs for our own pages and the background, the same shape in every browser.
// The page script does not come here: it would carry 10 kB for nothing (see page-api.ts).
import browser from 'webextension-polyfill';

export default browser;
