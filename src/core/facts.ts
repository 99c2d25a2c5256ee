// What was seen and what is watched, before anyone judges it. The page script copies these plain facts off the
// document; every pure function in this floor works on them alone, never on the DOM.
import type { RobotsSource } from './classify/robots';
import type { SiteColour } from './sites/site-colours';

/** Where a tracked site begins and ends. The list the type, the field's choices and the labels derive from. */
export const scopes = ['domain', 'host', 'path', 'url'] as const;
export type Scope = (typeof scopes)[number];

/** Whose site it is. */
export const roles = ['mine', 'rival'] as const;
export type Role = (typeof roles)[number];

/** A site the user watches. Made by `parse-site.ts`; kept in the browser's own storage. */
export interface TrackedSite {
  /** Scope and address in one canonical spelling: two sites with the same id are duplicates. */
  readonly id: string;
  /** As the user typed it, trimmed. This is the name people see. */
  readonly entered: string;
  readonly scope: Scope;
  readonly role: Role;
  /** Lower case, punycode, no trailing dot; without `www.` except for scope `domain` of a host below it. */
  readonly host: string;
  /** "" for the scheme's default port. Ignored by scope `domain`. */
  readonly port: string;
  /** "" for `domain` and `host`; a path without trailing slash for `path`; path and query for `url`. */
  readonly path: string;
  /** Hosts, with or without a path, that are left out: they and all below them. Same spelling as `host` and `path`. */
  readonly except: readonly { readonly host: string; readonly path: string }[];
  /** When it was added, ISO 8601. */
  readonly addedAt: string;
  /** What the user calls it in lists; "": as it was typed. */
  readonly label: string;
  /** The dot beside it; null: none. */
  readonly colour: SiteColour | null;
}

/** One `<meta name content>` that may carry directives. */
export interface MetaRecord {
  readonly name: string;
  readonly content: string;
}

/** A document that holds links: the page itself, or a frame in it. */
export interface DocumentRecord {
  /** Its own address, user info removed. */
  readonly url: string;
  /** null for the top document, else the frame's address. */
  readonly frameUrl: string | null;
  /** Metas whose name may carry crawler directives or a referrer policy, in document order. */
  readonly metas: readonly MetaRecord[];
  /** The rules of its X-Robots-Tag headers; null where the headers were not seen. */
  readonly headers: readonly RobotsSource[] | null;
}

/** What only the top document has. */
export interface PageRecord extends DocumentRecord {
  /** Registrable domain, or the host itself where there is none. */
  readonly domain: string;
  readonly title: string;
  readonly lang: string | null;
  /** The first `link[rel=canonical]` with an href, resolved. */
  readonly canonical: string | null;
  /**
   * The HTTP status with which this address was answered; null where nobody knows: the page is a file, or a
   * single-page application moved to the address without asking for it.
   */
  readonly answer: number | null;
  /** The social platform it is of, as people know it, or null. */
  readonly platform: string | null;
  /** Whether it is one of the platform's pages whose posts come and go. */
  readonly feed: boolean;
}

/**
 * A piece of what a reader sees, in flat-tree order: a text node, the words that stand for a picture, or a
 * place where a block or `br` separates words.
 */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly text: string }
  | { readonly kind: 'break' };

/** What the layout says of a link, as far as it was read; null where the browser could not tell. */
export interface BoxRecord {
  /** The browser's own word: rendered, not `visibility: hidden`, not transparent. */
  readonly shown: boolean | null;
  /** Size in CSS pixels of the link's own boxes and of what it holds, the largest on each axis. */
  readonly width: number;
  readonly height: number;
  /** True where the box lies wholly before the document's start edge, where no scrolling reaches. */
  readonly outside: boolean;
}

/** One element a link stands in, as its markup names it. */
export interface AncestorRecord {
  /** Lower-case tag name. */
  readonly name: string;
  readonly role: string | null;
  readonly id: string;
  /** The class attribute as written. */
  readonly classes: string;
  readonly itemprop: string | null;
  readonly itemtype: string | null;
  /** Its `aria-label`. */
  readonly label: string | null;
  /** What a template calls it in `data-testid` or `data-component`. */
  readonly mark: string;
  /** The nearest heading or short text without a link that stands in it before the link, beside what holds the link; "" where there is none. */
  readonly caption: string;
  /** How much text stands in it, how much of that in links, and how many links; null where it was too much to count. */
  readonly size: { readonly text: number; readonly linkText: number; readonly links: number } | null;
}

export const elements = ['a', 'area', 'svg'] as const;
export type LinkElement = (typeof elements)[number];

/** The facts of one link whose address leads to a tracked site. */
export interface LinkRecord {
  /** Its place among all http(s) links of the top document, from 0; null in frames. */
  readonly linkIndex: number | null;
  /** The attribute as written. */
  readonly rawHref: string;
  /** The address the browser would open, user info removed (link-record-schema.ts). */
  readonly href: string;
  /** Where it finally points, wrappers removed, user info removed. */
  readonly targetUrl: string;
  /** Which wrappers were removed, outermost first. */
  readonly wrappers: readonly string[];
  readonly element: LinkElement;
  readonly rel: string | null;
  readonly referrerPolicy: string | null;
  readonly text: readonly TextPiece[];
  /** `title`, else `aria-label`: shown by the browser or read aloud where the link has no text. */
  readonly title: string | null;
  /** What stands before and after it in the nearest element with more text; the reader stops early in long ones. */
  readonly before: readonly TextPiece[];
  readonly after: readonly TextPiece[];
  /** The elements it stands in, nearest first, shadow hosts included; the reader stops after 60. */
  readonly ancestors: readonly AncestorRecord[];
  readonly box: BoxRecord;
}
