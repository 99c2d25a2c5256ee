// Judges the facts of links: what the classifiers need to know by heart weighs more than a page script may.
import * as v from 'valibot';
import { placementWords } from '../src/core/classify/placement-words';
import { styleFor } from '../src/core/highlight';
import {
  documentRecordSchema,
  linkRecordSchema,
  postRecordSchema,
  siteIdSchema,
} from '../src/core/scan/link-record-schema';
import { makeFinding } from '../src/core/scan/make-finding';
import { relations } from '../src/core/scan/relation';
import type { Judged } from '../src/platform/messages';
import { speak } from '../src/platform/speak';
import { settings, trackedSites } from '../src/platform/stores';
import { verdictWords } from './verdict-words';

/** What a page tells of its links. */
export const linksSchema = v.object({
  documents: v.pipe(v.array(documentRecordSchema), v.maxLength(1_000)),
  links: v.pipe(
    v.array(
      v.object({
        record: linkRecordSchema,
        document: v.pipe(v.number(), v.integer(), v.minValue(0)),
        siteId: siteIdSchema,
        relation: v.picklist(relations),
        post: v.nullable(postRecordSchema),
      }),
    ),
    v.maxLength(1_000),
  ),
});

const tables = { placement: placementWords };

/** Keeps nothing: the same facts always give the same findings. */
export async function judgeLinks({ documents, links }: v.InferOutput<typeof linksSchema>): Promise<Judged> {
  const [{ sites }, { language }] = await Promise.all([trackedSites.get(), settings.get()]);
  await speak(language);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const judged = links.map(({ record, document, siteId, relation, post }) => {
    const of = documents[document];
    const site = byId.get(siteId);
    if (!of || !site) return null;
    const finding = { ...makeFinding(record, of, site, relation, tables), post };
    return { finding, style: styleFor(finding).id, words: verdictWords(finding) };
  });
  return { links: judged };
}
