// THE LIST of colours a tracked site can have: a dot beside its name, never on a page, where colours are for types. The
// colours themselves are tokens of src/ui/site-tag.css; their words: `site_look_colour_<id>`.

export const siteColours = ['red', 'orange', 'green', 'blue', 'violet', 'grey'] as const;
export type SiteColour = (typeof siteColours)[number];

/** Longer ones are no labels. */
export const LONGEST_LABEL = 40;
