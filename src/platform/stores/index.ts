// The stores our own pages and the background read. The page script makes its own from the same shapes.
import browser from '../browser';
import { type Area, storageItem } from '../storage-item';
import { resolvedLinksShape } from './resolved-links';
import { settingsShape } from './settings';
import { trackedSitesShape } from './tracked-sites';

const local = browser.storage.local as Area;

export const trackedSites = storageItem(trackedSitesShape, local, browser.storage.onChanged);
export const settings = storageItem(settingsShape, local, browser.storage.onChanged);
export const resolvedLinks = storageItem(resolvedLinksShape, local, browser.storage.onChanged);
