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
import type { Finding } from '../src/core/scan/page-scan-schema';
import { relations } from '../src/core/scan/relation';
import { joined } from '../src/platform/joined';
import type { Judged } from '../src/platform/messages';
import { spelling, trackedSites } from '../src/platform/stores';
import { t } from '../src/platform/strings';

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
  const [{ sites }, { isTracking }] = await Promise.all([trackedSites.get(), spelling()]);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const judged = links.map(({ record, document, siteId, relation, place }) => {
    const of = documents[document];
    const site = byId.get(siteId);
    if (!of || !site) return null;
    const post = postOf(place, places, of, rows, isTracking);
    const finding = { ...makeFinding(record, of, site, relation, tables), post };
    return { finding, style: styleFor(finding).id, words: wordsOf(finding) };
  });
  return { links: judged };
}

/** What is said of a link on its page, such as "nofollow · not followed: the link's own rel". */
function wordsOf({ followed, reason, types, type }: Finding): string {
  const kind = (types.length > 0 ? types : [type]).map((one) => t(`type_${one}`)).join(' ');
  return followed
    ? `${kind} · ${t('verdict_followed')}`
    : `${kind} · ${t('verdict_not_followed')}: ${t(`reason_${joined(reason)}`)}`;
}
