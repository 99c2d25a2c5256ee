// The room that listens. Every listener is registered at once, in the first turn: a worker that wakes for an event
// would miss it otherwise. It keeps nothing in memory that a stop could lose.
import browser from '../src/platform/browser';
import { answerMessages } from './answer-messages';
import { openFirstRun } from './first-run';
import { resolveLinks } from './resolve-link';

answerMessages();
resolveLinks();
browser.runtime.onInstalled.addListener(openFirstRun);
