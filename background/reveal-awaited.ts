// Shows the link that somebody opened a page for, once the page was looked at.
import type { WholeScan } from '../src/platform/messages';
import { revealLink } from '../src/platform/page-access';
import { spelling } from '../src/platform/stores';
import { awaitedIn, awaitNoMore } from '../src/platform/stores/awaited-reveals';

/**
 * Nobody waits for it: a tab that was closed meanwhile shows nothing.
 * @param siteIds of the scan's findings, in their order
 */
export function revealSoon(...look: Parameters<typeof revealAwaited>): void {
  revealAwaited(...look).catch(() => {});
}

async function revealAwaited(tabId: number, whole: WholeScan, siteIds: readonly string[]): Promise<void> {
  const { scan } = whole;
  const wanted = await awaitedIn(tabId);
  if (!wanted) return;
  const [siteId, sourceUrl, targetKey] = wanted;
  const { spell } = await spelling();
  const same = [...scan.findings.entries()].filter(
    ([at, { targetUrl }]) => siteIds[at] === siteId && spell(targetUrl) === targetKey,
  );
  // On a page of many posts the one it was found in; elsewhere the page may have another address by now.
  const [index] = same.find(([, { post }]) => spell(post?.url ?? scan.page.url) === sourceUrl) ?? same[0] ?? [];
  if (index === undefined) return;
  if ((await revealLink(tabId, whole, index)) !== 'gone') await awaitNoMore(tabId);
}
