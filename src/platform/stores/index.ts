// The stores our own pages and the background read. The page script makes its own from the same shapes.
import { type Spelling, spellingOf } from '../../core/url/spelling';
import browser from '../browser';
import { readTogether } from '../read-together';
import { type Area, storageItem } from '../storage-item';
import { grantedSinceShape } from './granted-since';
import { ledgerMarkShape, memoryTroubleShape, noRoomShape } from './memory-trouble';
import { mutedSitesShape } from './muted-sites';
import { resolvedLinksShape } from './resolved-links';
import { settingsShape } from './settings';
import { trackedSitesShape } from './tracked-sites';
import { trackingParametersShape } from './tracking-parameters';
import { watchingShape } from './watching';

const local = readTogether(browser.storage.local as Area);

export const trackedSites = storageItem(trackedSitesShape, local, browser.storage.onChanged);
export const settings = storageItem(settingsShape, local, browser.storage.onChanged);
export const mutedSites = storageItem(mutedSitesShape, local, browser.storage.onChanged);
export const watching = storageItem(watchingShape, local, browser.storage.onChanged);
export const grantedSince = storageItem(grantedSinceShape, local, browser.storage.onChanged);
export const resolvedLinks = storageItem(resolvedLinksShape, local, browser.storage.onChanged);
export const ledgerMark = storageItem(ledgerMarkShape, local, browser.storage.onChanged);
export const memoryTrouble = storageItem(memoryTroubleShape, local, browser.storage.onChanged);
/** Until the browser closes, and without a disk. */
export const noRoom = storageItem(noRoomShape, browser.storage.session as Area, browser.storage.onChanged, 'session');
export const trackingParameters = storageItem(trackingParametersShape, local, browser.storage.onChanged);

/** How addresses are spelled now. */
export async function spelling(): Promise<Spelling> {
  return spellingOf(await trackingParameters.get());
}
