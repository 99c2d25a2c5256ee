import { describe, expect, test } from '@jest/globals';
import { unreadableKind } from '../../../../src/core/report/unreadable-page';

describe('why a page cannot be read', () => {
  test.each([
    ['chrome://version/', 'browser'],
    ['about:blank', 'browser'],
    ['edge://settings', 'browser'],
    ['moz-extension://b5c0ffee/dashboard/index.html', 'browser'],
    ['view-source:https://example.com/', 'browser'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://chrome.google.com/other', 'other'],
    ['https://addons.mozilla.org/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/', 'store'],
    ['file:///home/me/page.html', 'file'],
    ['https://example.com/paper.PDF?page=2', 'pdf'],
    ['https://example.com/paper', 'other'],
    ['no address', 'other'],
  ])('%s: %s', (address, kind) => {
    expect(unreadableKind(address, false)).toBe(kind);
  });

  test('a page that took the script and is no web page is a document, unless its name says more', () => {
    expect(unreadableKind('https://example.com/picture.png', true)).toBe('document');
    expect(unreadableKind('https://example.com/paper.pdf', true)).toBe('pdf');
    expect(unreadableKind(undefined, true)).toBe('document');
  });

  test('an address that the browser keeps back is one of its own pages', () => {
    expect(unreadableKind(undefined, false)).toBe('browser');
  });
});
