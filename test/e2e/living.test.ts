// Pages that change after the first look, in one browser of each kind: starting one takes longer than most of these.
import { describe } from '@jest/globals';
import { describeInBrowsers } from './browsers';
import { caseTests } from './living/cases';
import { lateRootTests } from './living/late-roots';
import { lawTests } from './living/law';
import { manyTests } from './living/many';
import { newAddressTests } from './living/new-addresses';
import { stormTest } from './living/storm';
import { takeoverTests } from './living/takeover';

describeInBrowsers('a living page', {}, (driver, kind) => {
  describe('one thing at a time', () => caseTests(driver));
  describe('new addresses', () => newAddressTests(driver));
  describe('late roots', () => lateRootTests(driver));
  describe('by the seed', () => lawTests(driver));
  describe('a thousand findings', () => manyTests(driver));
  describe('a storm', () => stormTest(driver));
  describe('another version', () => takeoverTests(driver, kind));
});
