// Judges the facts of links: what the classifiers need to know by heart weighs more than a page script may.
import * as v from 'valibot';
import { placementWords } from '../src/core/classify/placement-words';
import { styleFor } from '../src/core/highlight';
import type { PlatformRow } from '../src/core/platforms/platform';
import { postOf } from '../src/core/platforms/post-of';
import {
  documentRecordSchema,
  linkRecordSchema,
  placesSchema,
  siteIdSchema,
} from '../src/core/scan/link-record-schema';
import { makeFinding } from '../src/core/scan/make-finding';
import { relations } from '../src/core/scan/relation';
import type { Judged } from '../src/platform/messages';
import { settings, spelling, trackedSites } from '../src/platform/stores';
import { speakBrief } from './speak-brief';
import { verdictWords } from './verdict-words';

const LINKS = 1_000;
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a page tells of its links. */
export const linksSchema = v.object({
  documents: v.pipe(v.array(documentRecordSchema), v.maxLength(LINKS)),
  places: placesSchema(LINKS),
  links: v.pipe(
    v.array(
      v.object({
        record: linkRecordSchema,
        document: index,
        siteId: siteIdSchema,
        relation: v.picklist(relations),
        place: v.nullable(index),
      }),
    ),
    v.maxLength(LINKS),
  ),
});

const tables = { placement: placementWords };

/**
 * Keeps nothing: the same facts always give the same findings.
 * @param rows the platforms that this page may be of
 */
export async function judgeLinks(
  { documents, places, links }: v.InferOutput<typeof linksSchema>,
  rows: readonly PlatformRow[],
): Promise<Judged> {
  const [{ sites }, { isTracking }, { language }] = await Promise.all([trackedSites.get(), spelling(), settings.get()]);
  speakBrief(language);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const judged = links.map(({ record, document, siteId, relation, place }) => {
    const of = documents[document];
    const site = byId.get(siteId);
    if (!of || !site) return null;
    const post = postOf(place, places, of, rows, isTracking);
    const finding = { ...makeFinding(record, of, site, relation, tables), post };
    return { finding, style: styleFor(finding).id, words: verdictWords(finding) };
  });
  return { links: judged };
}
