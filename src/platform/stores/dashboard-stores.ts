// The stores that only the dashboard reads: apart from the others, which the popup loads before its first screen.
import browser from '../browser';
import { type Area, storageItem } from '../storage-item';
import { lastBackupShape } from './last-backup';
import { lastVisitShape } from './last-visit';
import { savedViewsShape } from './saved-views';

const local = browser.storage.local as Area;

export const savedViews = storageItem(savedViewsShape, local, browser.storage.onChanged);
export const lastVisit = storageItem(lastVisitShape, local, browser.storage.onChanged);
export const lastBackup = storageItem(lastBackupShape, local, browser.storage.onChanged);
