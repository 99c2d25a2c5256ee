// Copies the facts of the links found and has them judged: what they mean is thought in the background, which knows the
// tables by heart. Some hundred at a time, so that neither the reading nor the message is felt.
import type { Judged, JudgeLinks } from '../src/platform/messages';
import { askBackground } from './ask-background';
import { documentUrl, short } from './dom';
import type { KnownPage } from './known-page';
import { documentOf } from './page-questions';
import { readLink } from './read-link';
import { type PlaceReader, readPlaces } from './read-post';
import type { FoundLink, Realm } from './realm';
import { inSlices, nextTask, tired, type Work } from './slices';

const AT_ONCE = 200;

/**
 * Judges those of the links whose facts are stale.
 * @param draw called after the first portion and whenever twice as many are judged: it goes through all links each time
 * @returns false where the background does not answer
 */
export async function judgeLinks(
  links: readonly FoundLink[],
  page: KnownPage,
  draw: () => void,
  signal: AbortSignal,
): Promise<boolean> {
  const stale = links.filter((link) => link.stale);
  for (let from = 0; from < stale.length; from += AT_ONCE) {
    const portion = stale.slice(from, from + AT_ONCE);
    const realms = [...new Set(portion.map(({ realm }) => realm))];
    const records: JudgeLinks['links'][number][] = [];
    const posts = readPlaces(page.platforms);
    await inSlices(read(portion, posts, realms, records), nextTask, signal);
    const documents = realms.map((realm) => ({
      ...documentOf(page, realm),
      address: short(documentUrl(realm.document)),
    }));
    const message: JudgeLinks = { verb: 'judge-links', documents, places: posts.places, links: records };
    const isAnswer = (answer: Judged | undefined) => answer?.links.length === records.length;
    const answer = await askBackground<Judged>(message, isAnswer, signal);
    if (!answer) return false;
    for (const [at, link] of portion.entries()) {
      const judged = answer.links[at] ?? null;
      const linkIndex = link.judged?.finding.linkIndex ?? null;
      const now = judged && { ...judged, finding: { ...judged.finding, linkIndex } };
      // The same object while it says the same.
      if (JSON.stringify(now) !== JSON.stringify(link.judged)) link.judged = now;
    }
    const portions = from / AT_ONCE;
    if ((portions & (portions + 1)) === 0) draw();
  }
  return true;
}

function* read(
  links: readonly FoundLink[],
  posts: PlaceReader,
  realms: readonly Realm[],
  records: JudgeLinks['links'][number][],
): Work {
  for (const link of links) {
    const { linkElement: element, match, realm } = link;
    const record = readLink(element, match);
    // Runs of blanks are folded into one space.
    link.hasLetters = record.text.some((piece) => piece.kind === 'text' && /[^ ]/.test(piece.text));
    link.isDrawn = record.ancestors.some(({ name }) => /^(?:svg|math)$/.test(name));
    link.stale = false;
    records.push({
      record,
      document: realms.indexOf(realm),
      siteId: match.site.id,
      relation: match.relation,
      place: posts.nearest(element),
    });
    if (tired(true)) yield;
  }
}
