// The room that listens. Every listener is registered at once, in the first turn: a worker that wakes for an event
// would miss it otherwise. It keeps nothing in memory that a stop could lose,
// but for what is of private windows.
import browser from '../src/platform/browser';
import { takeoverToken } from '../src/platform/stores/takeover-token';
import { answerMessages } from './answer-messages';
import { hearCommands } from './commands';
import { openFirstRun } from './first-run';
import { giveBackUnwanted } from './give-back-notices';
import { takeBackSigns } from './give-sign';
import { hearHeaders } from './hear-headers';
import { holdPrivate } from './hold-private';
import { offerMenu } from './menu';
import { resolveLinks } from './resolve-link';
import { forgetClosedTabs } from './take-scan';
import { snapshotIfDue } from './take-snapshots';
import { tellTabs } from './tell-tabs';
import { hearNotices } from './tell-unfollowed';
import { tidyNow } from './tidy-now';
import { watchSites } from './watch-sites';

holdPrivate();
answerMessages();
tellTabs();
hearHeaders();
forgetClosedTabs();
resolveLinks();
watchSites();
hearCommands();
offerMenu();
hearNotices();
giveBackUnwanted();
browser.runtime.onInstalled.addListener(openFirstRun);
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'update') snapshotIfDue(Date.now(), true).catch(() => {});
});
// Made before the first page asks: a page in a private window must not be what makes it.
void takeoverToken();
void takeBackSigns();
void tidyNow();
