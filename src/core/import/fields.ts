// THE LIST of what a column of somebody's list can hold. Their words: `import_field_<id>`; mapping by hand, recognition
// and reading derive from it.

export const fields = [
  'sourceUrl',
  'sourceSite',
  'targetUrl',
  'anchorText',
  'pageTitle',
  'rel',
  'nofollow',
  'ugc',
  'sponsored',
  'firstSeen',
  'lastSeen',
] as const;
export type Field = (typeof fields)[number];

/** Which column (from 0) holds what. A field without a column is not known. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/** A list says where a link is, or on which site; without either it is no list of links. */
export function namesSources(mapping: Mapping): boolean {
  return mapping.sourceUrl !== undefined || mapping.sourceSite !== undefined;
}
