// Not all backlinks are equal: the kind of site one comes from. THE LIST that the type, the filters, the stored
// corrections and the labels derive from. Every kind but `unknown` has a file of the same name.

export const sourceKinds = [
  'social',
  'search',
  'ai',
  'government',
  'education',
  'news',
  'forum',
  'code',
  'video',
  'blog',
  'encyclopedia',
  'shortener',
  'unknown',
] as const;

export type SourceKind = (typeof sourceKinds)[number];
