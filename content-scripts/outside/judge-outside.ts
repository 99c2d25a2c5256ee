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

  return {
    /** undefined: not known yet. */
    styleOf: (page: KnownPage, link: OutsideLink): Style | null | undefined => stylesOf(page, link).get(relOf(link)),
    /** Asks for what is not known of these; true where there was anything to ask. */
    async learn(page: KnownPage, links: readonly OutsideLink[]): Promise<boolean> {
      const asked = new Map<Map<string | null, Style | null>, Set<string | null>>();
      const questions: { styles: Map<string | null, Style | null>; realm: Realm; rel: string | null }[] = [];
      for (const link of links) {
        const styles = stylesOf(page, link);
        const rel = relOf(link);
        const rels = asked.get(styles) ?? new Set();
        asked.set(styles, rels);
        if (styles.has(rel) || rels.has(rel)) continue;
        rels.add(rel);
        questions.push({ styles, realm: link.realm, rel });
      }
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
    },
  };
}
