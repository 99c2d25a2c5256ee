// The stores our own pages and the background read. The page script makes its own from the same shapes.
import browser from '../browser';
import { type Area, storageItem } from '../storage-item';
import { lastBackupShape } from './last-backup';
import { ledgerMarkShape, memoryTroubleShape } from './memory-trouble';
import { resolvedLinksShape } from './resolved-links';
import { settingsShape } from './settings';
import { sourceKindsShape } from './source-kinds';
import { trackedSitesShape } from './tracked-sites';

const local = browser.storage.local as Area;

export const trackedSites = storageItem(trackedSitesShape, local, browser.storage.onChanged);
export const settings = storageItem(settingsShape, local, browser.storage.onChanged);
export const resolvedLinks = storageItem(resolvedLinksShape, local, browser.storage.onChanged);
export const lastBackup = storageItem(lastBackupShape, local, browser.storage.onChanged);
export const sourceKindCorrections = storageItem(sourceKindsShape, local, browser.storage.onChanged);
export const ledgerMark = storageItem(ledgerMarkShape, local, browser.storage.onChanged);
export const memoryTrouble = storageItem(memoryTroubleShape, local, browser.storage.onChanged);
