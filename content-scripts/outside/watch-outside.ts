// Which links to other sites are marked: all of them, and where there are very many those near what one sees.
import type { JudgedLink, PageContext } from '../../src/platform/messages';
import { pageApi } from '../../src/platform/page-api';
import { askContext } from '../ask-context';
import { listenTo } from '../dom';
import { hearEvents } from '../hear-events';
import type { KnownPage } from '../known-page';
import type { FoundLink } from '../realm';
import { type OutsideLink, outsideJudge, outsideLinks } from './judge-outside';
import { nearLinks } from './near-links';

/** So many are marked without being felt; of more, those near the viewport. */
const MOST = 1_000;
const SCROLL_MS = 150;
/** At these the page script too sees whether its extension is gone. */
const ATTENTION = 'pointerover pointerdown visibilitychange';

export function watchOutside() {
  const life = new AbortController();
  const { signal } = life;
  const judge = outsideJudge(signal);
  let context: PageContext | null = null;
  let page: KnownPage | null = null;
  let edition = -1;
  let links: readonly OutsideLink[] = [];
  let redraw = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Lets go of the page, and hears no more of it. */
  const end = (): void => {
    life.abort();
    clearTimeout(timer);
    page = null;
    links = [];
    redraw = () => {};
  };
  /** Whether the extension is there still: without it this is the end. */
  const lives = (): boolean => {
    if (!pageApi.runtime?.id) end();
    return !signal.aborted;
  };
  const ask = async (): Promise<void> => {
    // Whether the page is looked at is the page script's affair: left alone, it asks for no links.
    context = await askContext(true, signal);
    // A page script begins, of ours or of a newer version, which this one does not survive.
    if (context) listenTo(window, context.token, lives, { signal });
    redraw();
  };
  pageApi.runtime.onMessage.addListener((message: { verb?: string } | null, sender: { id?: string }) => {
    if (!lives() || sender.id !== pageApi.runtime.id) return false;
    if (message?.verb === 'leave') end();
    if (message?.verb === 'context-changed') void ask();
    return false;
  });
  const soon = (): void => {
    if (!lives() || links.length <= MOST || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (lives()) redraw();
    }, SCROLL_MS);
  };
  hearEvents('scroll resize', soon, signal)([window]);
  hearEvents(ATTENTION, lives, signal)([window]);
  const asked = ask();

  /** The links of the page as it is known now. */
  const gather = (): readonly OutsideLink[] => {
    if (page && page.edition !== edition) {
      links = outsideLinks(page);
      edition = page.edition;
    }
    return links;
  };

  return {
    lives,
    /** The links to be marked now. What is not judged yet comes with the next drawing. */
    linksOf(now: KnownPage, again: () => void): readonly FoundLink[] {
      if (!lives()) return [];
      redraw = again;
      if (now !== page) edition = -1;
      page = now;
      if (context?.what !== 'external') return [];
      const all = gather();
      const shown = all.length > MOST ? nearLinks(all, MOST) : all;
      void judge.learn(now, shown).then((any) => any && again());
      return shown.flatMap((link) => {
        const style = judge.styleOf(now, link);
        return style ? [toBeMarked(link, style)] : [];
      });
    },
    /** How many of each style there are, those to tracked sites included; null while only those are marked. */
    async counts(): Promise<Readonly<Record<string, number>> | null> {
      await asked;
      if (!page || context?.what !== 'external') return null;
      const counted: Record<string, number> = {};
      const add = (style: string | undefined, links = 1): void => {
        if (style !== undefined) counted[style] = (counted[style] ?? 0) + links;
      };
      await judge.count(page, gather(), add);
      for (const { found } of new Set(page.roots.values()))
        for (const { judged, match } of found) if (match.relation !== 'internal') add(judged?.style);
      return counted;
    },
  };
}

/** As the marks want it: they read no more of a link than this. */
function toBeMarked({ linkElement, realm }: OutsideLink, style: Pick<JudgedLink, 'style' | 'words'>): FoundLink {
  const finding = { visibility: 'unknown' } as JudgedLink['finding'];
  const hasLetters = (linkElement.textContent ?? '').trim() !== '';
  const isDrawn = linkElement.closest('svg,math') !== null;
  return { linkElement, realm, hasLetters, isDrawn, judged: { ...style, finding }, stale: false } as FoundLink;
}
