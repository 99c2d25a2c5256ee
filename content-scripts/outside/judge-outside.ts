// What a link to another site is, by the background's word: asked once for all links that are told by the same rel in the
// same document, which are a few of many thousand.
import { caps } from '../../src/core/scan/caps';
import { heaps } from '../../src/core/scan/count-links';
import type { JudgedLink, JudgeOutside, OutsideJudged } from '../../src/platform/messages';
import { askBackground } from '../ask-background';
import { attribute, isDead } from '../dom';
import type { KnownPage } from '../known-page';
import { readDocument } from '../read-page';
import type { Realm } from '../realm';
import { inSlices, nextTask, tired, type Work } from '../slices';

export interface OutsideLink {
  readonly linkElement: Element;
  readonly realm: Realm;
}
export type Style = Pick<JudgedLink, 'style' | 'words'>;

const AT_ONCE = 500;

/** Every link that leads to another site, by its final address, and to no tracked one. */
export function outsideLinks(page: KnownPage): OutsideLink[] {
  const links: OutsideLink[] = [];
  for (const realm of new Set(page.roots.values()))
    for (const [linkElement, heap] of realm.heapOf)
      if (typeof heap === 'number' && (heap & (heaps.link | heaps.internal)) === heaps.link)
        links.push({ linkElement, realm });
  return links;
}

export function outsideJudge(signal: AbortSignal) {
  // By the record of the document: what its metas or headers say may change, and then it is another record.
  const known = new WeakMap<object, Map<string | null, Style | null>>();

  const recordOf = ({ topRealm, tools }: KnownPage, realm: Realm) => {
    realm.record ??= readDocument(realm, realm === topRealm ? tools.headers : null);
    return realm.record;
  };
  const relOf = ({ linkElement }: OutsideLink): string | null =>
    isDead(linkElement) ? null : (attribute(linkElement, 'rel')?.slice(0, caps.rel) ?? null);
  const stylesOf = (page: KnownPage, { realm }: OutsideLink): Map<string | null, Style | null> => {
    const record = recordOf(page, realm);
    let styles = known.get(record);
    if (!styles) {
      styles = new Map();
      known.set(record, styles);
    }
    return styles;
  };

  /** How often each rel stands in each document, as the styles that are known there. */
  type Groups = Map<
    Map<string | null, Style | null>,
    { readonly realm: Realm; readonly rels: Map<string | null, number> }
  >;

  function* group(page: KnownPage, links: readonly OutsideLink[], into: Groups): Work {
    for (const link of links) {
      const styles = stylesOf(page, link);
      const known = into.get(styles) ?? { realm: link.realm, rels: new Map() };
      into.set(styles, known);
      const rel = relOf(link);
      known.rels.set(rel, (known.rels.get(rel) ?? 0) + 1);
      if (tired()) yield;
    }
  }

  /** Asks for what is not known of these; true where there was anything to ask. */
  async function askFor(page: KnownPage, groups: Groups): Promise<boolean> {
    const questions = [...groups].flatMap(([styles, { realm, rels }]) =>
      [...rels.keys()].filter((rel) => !styles.has(rel)).map((rel) => ({ styles, realm, rel })),
    );
    for (let from = 0; from < questions.length; from += AT_ONCE) {
      const portion = questions.slice(from, from + AT_ONCE);
      const realms = [...new Set(portion.map(({ realm }) => realm))];
      const message: JudgeOutside = {
        verb: 'judge-outside',
        documents: realms.map((realm) => recordOf(page, realm)),
        links: portion.map(({ realm, rel }) => ({ rel, document: realms.indexOf(realm) })),
      };
      const isAnswer = (one: OutsideJudged | undefined) => one?.links.length === portion.length;
      const answer = await askBackground<OutsideJudged>(message, isAnswer, signal);
      // Without one nothing is marked, and the next drawing asks again.
      if (!answer) return false;
      for (const [at, { styles, rel }] of portion.entries()) styles.set(rel, answer.links[at] ?? null);
    }
    return questions.length > 0;
  }

  return {
    /** undefined: not known yet. */
    styleOf: (page: KnownPage, link: OutsideLink): Style | null | undefined => stylesOf(page, link).get(relOf(link)),
    /** The few that are to be marked, at once; true where there was anything to ask. */
    learn(page: KnownPage, links: readonly OutsideLink[]): Promise<boolean> {
      const groups: Groups = new Map();
      for (const _piece of group(page, links, groups));
      return askFor(page, groups);
    },
    /** All of them, by style: in pieces, for a hundred thousand would be felt. */
    async count(page: KnownPage, links: readonly OutsideLink[], add: (style: string, links: number) => void) {
      const groups: Groups = new Map();
      await inSlices(group(page, links, groups), nextTask, signal);
      await askFor(page, groups);
      for (const [styles, { rels }] of groups)
        for (const [rel, links] of rels) {
          const known = styles.get(rel);
          if (known) add(known.style, links);
        }
    },
  };
}
