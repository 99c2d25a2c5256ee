// The shortened links of a page: which there are, told by the page script, and the request to ask about one of them.
import * as v from 'valibot';
import { caps } from '../core/scan/caps';
import { collapse } from '../core/text/plain-text';
import { isWeb, parseUrl } from '../core/url/normalize-url';
import browser from './browser';
import type { ListUnresolved, Resolved, ResolveLink, UnresolvedLink } from './messages';

const MOST_LISTED = 100;
/** What the page script cuts to. */
const LONGEST_TEXT = 2_000;

const listSchema = v.array(
  v.object({
    href: v.pipe(v.string(), v.maxLength(caps.address), v.check(isWebAddress)),
    text: v.pipe(
      v.string(),
      v.maxLength(LONGEST_TEXT),
      v.transform((text) => collapse(text).slice(0, 200)),
    ),
  }),
);

/** Each address once; none where the page does not answer. */
export async function listUnresolved(tabId: number): Promise<readonly UnresolvedLink[]> {
  try {
    const command: ListUnresolved = { verb: 'list-unresolved' };
    const parsed = v.safeParse(listSchema, await browser.tabs.sendMessage(tabId, command, { frameId: 0 }));
    return parsed.success ? parsed.output.slice(0, MOST_LISTED) : [];
  } catch {
    return [];
  }
}

/** Has the background carry out a press that was noted (stores/asked-links); null where it was stopped meanwhile. */
export async function resolveLink(address: string): Promise<Resolved | null> {
  try {
    const message: ResolveLink = { verb: 'resolve-link', address };
    return ((await browser.runtime.sendMessage(message)) as Resolved | undefined) ?? null;
  } catch {
    return null;
  }
}

function isWebAddress(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && isWeb(url);
}
