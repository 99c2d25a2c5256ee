// What the popup knows, and how it comes to know it: look at the tab once, then listen.
import { computed, effect, signal } from '@preact/signals';
import type { TrackedSite } from '../src/core/facts';
import { type UnreadableKind, unreadableKind } from '../src/core/report/unreadable-page';
import { type Spelling, spellingOf } from '../src/core/url/spelling';
import type { WholeScan } from '../src/platform/messages';
import { checkHeaders, lookAtTab, onPageJudged } from '../src/platform/page-access';
import { speak } from '../src/platform/speak';
import { mutedSites, settings, trackedSites, trackingParameters } from '../src/platform/stores';
import { followNews, type PageNews } from '../src/platform/stores/page-news';
import { type Settings, settingsShape } from '../src/platform/stores/settings';
import { type ActiveTab, activeTab } from '../src/platform/tabs';
import { followWatchState, notWatching, readWatchState, type WatchState } from '../src/platform/watch-state';
import { dress } from '../src/ui/dress';

export type PopupState =
  | { readonly name: 'loading' | 'no-sites' }
  | { readonly name: 'unreadable'; readonly kind: UnreadableKind }
  | ({ readonly name: 'found' | 'nothing' } & WholeScan);

export const tab = signal<ActiveTab | null>(null);
export const sites = signal<readonly TrackedSite[]>([]);
export const chosen = signal<Settings>(settingsShape.fallback);
export const muted = signal<readonly string[]>([]);
/** Where Backlight looks by itself. */
export const watched = signal<WatchState>(notWatching);
/** How addresses are spelled. */
export const spelling = signal<Spelling>(spellingOf({ added: [], off: [] }));
export const seen = signal<WholeScan | null>(null);
export const unreadable = signal<UnreadableKind | null>(null);
export const opened = signal(false);

/** What is to be forgotten when another page is shown. Only the panel ever shows another one. */
export const forgetters: (() => void)[] = [];
/** What the ledger told of the tab's page. */
export const news = signal<PageNews | null>(null);

export const state = computed<PopupState>(() => {
  if (!opened.value) return { name: 'loading' };
  if (sites.value.length === 0) return { name: 'no-sites' };
  if (seen.value) return { name: seen.value.scan.findings.length > 0 ? 'found' : 'nothing', ...seen.value };
  if (unreadable.value) return { name: 'unreadable', kind: unreadable.value };
  return { name: 'loading' };
});

/** Reads what is chosen, and keeps up with it. */
export async function readChoices(life: AbortSignal): Promise<void> {
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
  followTabNews(life);
  const [tracked, choice, silenced, dropped, watch] = await Promise.all([
    trackedSites.get(),
    settings.get(),
    mutedSites.get(),
    trackingParameters.get(),
    readWatchState(),
  ]);
  watched.value = watch;
  sites.value = tracked.sites;
  chosen.value = choice;
  muted.value = silenced.hosts;
  dress({ palette: choice.palette, language: await speak(choice.language) });
  spelling.value = spellingOf(dropped);
}

/** Keeps up with what the ledger told of the page in front: in the popup one, in the panel one after the other. */
function followTabNews(life: AbortSignal): void {
  const id = computed(() => tab.value?.id);
  let shown = new AbortController();
  const stop = effect(() => {
    shown.abort();
    shown = new AbortController();
    news.value = null;
    if (id.value === undefined) return;
    followNews(
      id.value,
      (told) => {
        news.value = told;
      },
      shown.signal,
    );
  });
  life.addEventListener('abort', () => {
    stop();
    shown.abort();
  });
}

/** Whether there is anything to look for. */
export function hasSearch(): boolean {
  return sites.value.length > 0 || chosen.value.what === 'external';
}

/** Looks at the tab the button was pressed in, and keeps up with what its page reports. */
export async function openPopup(): Promise<void> {
  const life = new AbortController().signal;
  onPageJudged((message) => {
    if (message.tabId === tab.value?.id) take(message);
  }, life);
  [tab.value] = await Promise.all([activeTab(), readChoices(life)]);
  opened.value = true;
  if (hasSearch()) await look();
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
export function take({ scanId, scan, frames }: WholeScan): void {
  if (seen.value && scan.scannedAt < seen.value.scan.scannedAt) return;
  seen.value = { scanId, scan, frames };
}
