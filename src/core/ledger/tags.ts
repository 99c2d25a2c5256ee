// Tags are free words: as typed, separated by commas, each once.

/** Offered wherever tags are typed. Their words: `tag_<id>`. */
export const suggestedTags = ['outreach', 'paid', 'partner', 'spam'] as const;

const TAGS = 20;
const LETTERS = 40;

/** The tags in a line of text; the same word in other letters is the same tag. */
export function parseTags(line: string): string[] {
  const tags: string[] = [];
  for (const word of line.split(',')) {
    const tag = [...word.trim().replace(/\s+/g, ' ')].slice(0, LETTERS).join('');
    if (tag !== '' && !hasTag(tags, tag)) tags.push(tag);
  }
  return tags.slice(0, TAGS);
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => one.toLowerCase() === tag.toLowerCase());
}
