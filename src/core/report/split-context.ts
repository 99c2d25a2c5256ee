// The words around a link, taken apart so that the link itself can be marked among them.

export interface SplitContext {
  readonly before: string;
  /** Null where it cannot be told which of the brackets are the link's. */
  readonly anchor: string | null;
  readonly after: string;
}

/**
 * @param context as a finding has it: the anchor stands between `[` and `]`
 * @param anchorText a text may have brackets of its own, so the anchor is looked for by its words
 */
export function splitContext(context: string, anchorText: string): SplitContext {
  // A link whose words are a title stands in the text as an empty pair.
  for (const anchor of [anchorText, '']) {
    const at = context.indexOf(`[${anchor}]`);
    if (at >= 0) return { before: context.slice(0, at), anchor, after: context.slice(at + anchor.length + 2) };
  }
  return { before: context, anchor: null, after: '' };
}
