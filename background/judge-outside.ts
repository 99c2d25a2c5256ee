// Judges links to other sites that nobody tracks: by their rel and what their document tells crawlers. They are no findings
// and nothing of them is kept; they only get a mark.
import * as v from 'valibot';
import { classifyFollowed } from '../src/core/classify/followed';
import { classifyRel } from '../src/core/classify/rel';
import { styleFor } from '../src/core/highlight';
import { caps } from '../src/core/scan/caps';
import { plainDocumentSchema } from '../src/core/scan/link-record-schema';
import type { OutsideJudged } from '../src/platform/messages';
import { settings } from '../src/platform/stores';
import { speakBrief } from './speak-brief';
import { verdictWords } from './verdict-words';

export const outsideLinksSchema = v.object({
  documents: v.pipe(v.array(plainDocumentSchema), v.maxLength(1_000)),
  links: v.pipe(
    v.array(
      v.object({
        rel: v.nullable(v.pipe(v.string(), v.maxLength(caps.rel))),
        document: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    v.maxLength(1_000),
  ),
});

export async function judgeOutside({
  documents,
  links,
}: v.InferOutput<typeof outsideLinksSchema>): Promise<OutsideJudged> {
  speakBrief((await settings.get()).language);
  const judged = links.map(({ rel, document }) => {
    const of = documents[document];
    if (!of) return null;
    // Whether it goes through a redirect is not known of such a link.
    const traits = { ...classifyRel({ rel }), ...classifyFollowed({ rel, wrappers: [] }, of) };
    return { style: styleFor(traits).id, words: verdictWords(traits) };
  });
  return { links: judged };
}
