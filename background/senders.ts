// Who speaks: the browser's own word about the sender of a message, never the message's.
import type { Runtime } from 'webextension-polyfill';
import { parseUrl } from '../src/core/url/normalize-url';
import browser from '../src/platform/browser';

/** A page script: of a page, or of a frame of another site in it. */
export interface PageSender extends Runtime.MessageSender {
  readonly tab: NonNullable<Runtime.MessageSender['tab']> & { readonly id: number };
  readonly frameId: number;
}

export function isPageScript(sender: Runtime.MessageSender): sender is PageSender {
  return (
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    sender.frameId !== undefined &&
    hostOf(sender) !== null
  );
}

/** One of our own pages: popup, panel, dashboard. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}

/** The host of the document; null where it is no page of the web and no file. */
export function hostOf(sender: Runtime.MessageSender): string | null {
  const url = parseUrl(sender.url ?? '');
  return url && /^(?:https?|file):$/.test(url.protocol) ? url.hostname : null;
}

/** The host of the page that the document is part of; null where the browser does not say. */
export function topHostOf({ tab }: PageSender): string | null {
  return parseUrl(tab.url ?? '')?.hostname ?? null;
}

/**
 * Whether the document is one that the browser prepares, and nobody sees: its tab shows another one. Chromium then calls
 * its page a frame with a number of its own, until it is shown (w3c/webextensions, issue 396).
 */
export function isUnseen(sender: Runtime.MessageSender): boolean {
  return (sender as { documentLifecycle?: string }).documentLifecycle === 'prerender';
}
