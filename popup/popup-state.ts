// What the popup knows, and how it comes to know it: look at the tab once, then listen.
import { computed, signal } from '@preact/signals';
import type { TrackedSite } from '../src/core/facts';
import { type UnreadableKind, unreadableKind } from '../src/core/report/unreadable-page';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { type Spelling, spellingOf } from '../src/core/url/spelling';
import { checkHeaders, lookAtTab, onPageJudged } from '../src/platform/page-access';
import { speak } from '../src/platform/speak';
import { mutedSites, settings, trackedSites, trackingParameters } from '../src/platform/stores';
import { followNews, type PageNews } from '../src/platform/stores/page-news';
import { type Settings, settingsShape } from '../src/platform/stores/settings';
import { type ActiveTab, activeTab } from '../src/platform/tabs';
import { followWatchState, notWatching, readWatchState, type WatchState } from '../src/platform/watch-state';
import { dress } from '../src/ui/dress';

export interface Seen {
  readonly scanId: string;
  readonly scan: PageScan;
}

export type PopupState =
  | { readonly name: 'loading' | 'no-sites' }
  | { readonly name: 'unreadable'; readonly kind: UnreadableKind }
  | ({ readonly name: 'found' | 'nothing' } & Seen);

export const tab = signal<ActiveTab | null>(null);
export const sites = signal<readonly TrackedSite[]>([]);
export const chosen = signal<Settings>(settingsShape.fallback);
export const muted = signal<readonly string[]>([]);
/** Where Backlight looks by itself. */
export const watched = signal<WatchState>(notWatching);
/** How addresses are spelled. */
export const spelling = signal<Spelling>(spellingOf({ added: [], off: [] }));
/** What the ledger told of the tab's page. */
export const news = signal<PageNews | null>(null);
const seen = signal<Seen | null>(null);
const unreadable = signal<UnreadableKind | null>(null);
const opened = signal(false);

export const state = computed<PopupState>(() => {
  if (!opened.value) return { name: 'loading' };
  if (sites.value.length === 0) return { name: 'no-sites' };
  if (seen.value) return { name: seen.value.scan.findings.length > 0 ? 'found' : 'nothing', ...seen.value };
  if (unreadable.value) return { name: 'unreadable', kind: unreadable.value };
  return { name: 'loading' };
});

/** Reads what is chosen, looks at the tab, and keeps up with what its page reports. */
export async function openPopup(): Promise<void> {
  const life = new AbortController().signal;
  trackedSites.subscribe((value) => {
    sites.value = value.sites;
  }, life);
  settings.subscribe((value) => {
    chosen.value = value;
  }, life);
  mutedSites.subscribe(({ hosts }) => {
    muted.value = hosts;
  }, life);
  followWatchState((value) => {
    watched.value = value;
  }, life);
  onPageJudged((message) => {
    if (message.tabId === tab.value?.id) take(message);
  }, life);

  const [active, tracked, choice, silenced, dropped, watch] = await Promise.all([
    activeTab(),
    trackedSites.get(),
    settings.get(),
    mutedSites.get(),
    trackingParameters.get(),
    readWatchState(),
  ]);
  watched.value = watch;
  tab.value = active;
  if (active)
    followNews(
      active.id,
      (told) => {
        news.value = told;
      },
      life,
    );
  sites.value = tracked.sites;
  chosen.value = choice;
  muted.value = silenced.hosts;
  dress({ palette: choice.palette, language: await speak(choice.language) });
  spelling.value = spellingOf(dropped);
  opened.value = true;
  if (tracked.sites.length > 0 || choice.what === 'external') await look();
}

/** Looks at the tab again, as after a site was added. */
export async function look(): Promise<void> {
  const active = tab.value;
  const answer = active ? await lookAtTab(active.id, chosen.value.what) : 'closed';
  if (answer && answer !== 'closed') take(answer);
  else if (!seen.value) unreadable.value = unreadableKind(active?.url, answer === null);
}

/** Reads the headers of the tab's page, on the user's press. True where they could be read. */
export async function readHeaders(): Promise<boolean> {
  const answer = tab.value ? await checkHeaders(tab.value.id) : null;
  if (answer) take(answer);
  return answer?.scan.page.robots.headers === 'checked';
}

/** A report that is sent again, or was overtaken, never replaces a later one. */
function take({ scanId, scan }: Seen): void {
  if (seen.value && scan.scannedAt < seen.value.scan.scannedAt) return;
  seen.value = { scanId, scan };
}
