// Carries out the presses on "Resolve": when the popup asks, and when the browser tells of the permission that the
// press asked for, because by then the popup may be gone. Whichever comes first; each press is one request.
import * as v from 'valibot';
import { caps } from '../src/core/scan/caps';
import browser from '../src/platform/browser';
import type { Resolved } from '../src/platform/messages';
import { onMessage } from '../src/platform/on-message';
import { hostPattern, mayReadHost, onHostGranted } from '../src/platform/permissions';
import { resolvedLinks } from '../src/platform/stores';
import { askedLinks, claimAsked, noteUnseen } from '../src/platform/stores/asked-links';
import { keepLink } from '../src/platform/stores/resolved-links';
import { askShortener } from './ask-shortener';
import { isOwnPage } from './senders';

const messageSchema = v.object({
  verb: v.literal('resolve-link'),
  address: v.pipe(v.string(), v.maxLength(caps.address)),
});

/** What is under way, so that a press that is heard of twice is carried out once. */
const underWay = new Map<string, Promise<Resolved>>();

export function resolveLinks(): void {
  onMessage((message, sender) => {
    const parsed = v.safeParse(messageSchema, message);
    return parsed.success && isOwnPage(sender) ? carryOut(parsed.output.address) : undefined;
  });
  onHostGranted(async (patterns) => {
    // Exactly the host that was asked for: a later yes to something else is no yes to an old press.
    for (const short of await askedLinks()) if (patterns.includes(hostPattern(short))) void carryOut(short);
  });
}

function carryOut(short: string): Promise<Resolved> {
  const running = underWay.get(short) ?? resolve(short).finally(() => underWay.delete(short));
  underWay.set(short, running);
  return running;
}

async function resolve(short: string): Promise<Resolved> {
  const asked = await claimAsked(short, Date.now());
  if (!asked) {
    const { links } = await resolvedLinks.get();
    return Object.hasOwn(links, short) ? { target: links[short] ?? null } : { failed: 'not asked' };
  }
  if (await isPrivate(asked.tabId)) return { failed: 'private' };
  if (!(await mayReadHost(short))) return { failed: 'not granted' };
  const resolved = await askShortener(short);
  if ('target' in resolved) await keepLink(resolvedLinks, short, resolved.target);
  else if (resolved.failed === 'unseen') await noteUnseen();
  return resolved;
}

/** A tab that is gone counts as private: nobody can tell any more. */
async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}
