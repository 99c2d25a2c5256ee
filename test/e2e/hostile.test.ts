// Everything that means harm, in one browser of each kind: starting one takes longer than most of these tests.
import { describe } from '@jest/globals';
import { describeInBrowsers } from './browsers';
import { canaryTests } from './hostile/canaries';
import { messageTests } from './hostile/messages';
import { pageTests } from './hostile/pages';
import { serviceWorkerTest } from './hostile/service-worker';

// The network is for the server that a service worker needs; every other page is served by interception.
describeInBrowsers('what means harm', { network: true }, (driver) => {
  describe('messages', () => messageTests(driver));
  describe('pages', () => pageTests(driver));
  describe('a service worker', () => serviceWorkerTest(driver));
  describe('words', () => canaryTests(driver));
});
