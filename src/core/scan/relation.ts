// How a tracked link relates to the page that holds it.

/** `backlink`: from another site; `internal`: from the target's own site; `archived`: an archived copy of the target. */
export const relations = ['backlink', 'internal', 'archived'] as const;
export type Relation = (typeof relations)[number];
