// What is known of one platform, as plain data: the background hands it to the page script in a message, which carries
// no functions and no regular expressions (those are written as strings).

/** Where in a post a value is read: its permalink, its author. */
export interface Reading {
  /** Looked for inside the container, but not inside a post within it. Without it the container itself is read. */
  readonly selector?: string;
  /** Looks in the element after the container instead. */
  readonly next?: true;
  /** Without it the text is read; without it and without a selector, only the page's path. */
  readonly attribute?: string;
  /** What the value must look like (source of a regular expression); its groups fill the template. */
  readonly pattern?: string;
  /** What the page's path must look like; its groups fill the template too. */
  readonly page?: string;
  /** `{1}` is the pattern's first group (or the value), `{p1}` the first group of the page's path. Default: `{1}`. */
  readonly template?: string;
}

/** A post or a comment: what `readPlaces` looks for. */
export interface PostRule {
  readonly kind: 'post' | 'comment';
  /** Selector of the element that holds the whole of it. */
  readonly container: string;
  /** What its author wrote: an address or a name in there is never the permalink or the author. */
  readonly body?: string;
  /** Tried in order; the first that gives a value wins. None: the markup shows no address. */
  readonly permalink: readonly Reading[];
  readonly author: readonly Reading[];
}

/** A place that is no post of its own: a profile's fields, or the card of a shared link, which is part of its post. */
export interface PlaceRule {
  readonly kind: 'profile' | 'card';
  readonly container: string;
}

export type Rule = PostRule | PlaceRule;

export interface PlatformRow {
  /** The file's name. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  /** `x.org` is this host, `*.x.org` all below it. */
  readonly hosts: readonly string[];
  /** Selector that recognises the platform by its markup, on whatever host. */
  readonly marks?: string;
  /** Comments before posts: the first rule that fits an element wins. */
  readonly posts: readonly Rule[];
  /** Paths (sources of regular expressions) of pages whose posts come and go: home, search, profile, group. */
  readonly feeds: readonly string[];
  /** The only query parameters that name a post; all others say who looked, and go. Without it: all but tracking. */
  readonly parameters?: readonly string[];
  /** Its permalinks lead to the site that embeds it. */
  readonly elsewhere?: true;
  /** X: the anchor's own text is the platform's, not its author's: the address behind the shortener (`shown-address.ts`). */
  readonly shownAddress?: 'hidden-text';
}
