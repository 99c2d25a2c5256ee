// Which of the answers that the browser showed in a tab was the one that brought this very document. A request has no
// number that its document has too, and the same address may have been answered several times in one tab, differently; a
// page out of the back-forward cache was answered long ago. So the moment decides: the document knows when its answer came.
import * as v from 'valibot';

/** The X-Robots-Tag headers of one answer. */
export const answerHeadersSchema = v.object({
  /** The browser's number of the frame; 0 for a page, also for one that is prepared unseen. */
  frameId: v.number(),
  /** The address, without fragment. */
  url: v.string(),
  atMs: v.number(),
  /** Each with a line feed behind it. */
  headers: v.string(),
});
export type AnswerHeaders = v.InferOutput<typeof answerHeadersSchema>;

/** How a document was loaded, by its own account. */
export interface DocumentLoad {
  readonly url: string;
  readonly beganAtMs: number;
  readonly answeredAtMs: number;
}

/** The event comes after the answer, later on a busy machine. */
const LATE_MS = 1_000;
/** Clocks are coarse. */
const EARLY_MS = 20;

/**
 * What came before the load began was the answer to an earlier one, however short ago.
 * @returns null where none of the answers can have brought it
 */
export function headersOfLoad(answers: readonly AnswerHeaders[], frameId: number, load: DocumentLoad): string | null {
  const apart = ({ atMs }: AnswerHeaders): number => Math.abs(atMs - load.answeredAtMs);
  const [nearest] = answers
    .filter(({ frameId: of, url, atMs }) => {
      const inTime = atMs >= load.beganAtMs - EARLY_MS && atMs <= load.answeredAtMs + LATE_MS;
      return of === frameId && url === load.url && inTime;
    })
    .sort((a, b) => apart(a) - apart(b));
  return nearest?.headers ?? null;
}

/** An address as answers are told apart by it. */
export function answeredAddress(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
