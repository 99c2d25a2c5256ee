// The documents this script can read: the page, and every frame in it that the browser leaves open to the page's own
// origin, in the order of their frame elements, depth first. The others are named, not guessed at.

import { parseUrl } from '../src/core/url/normalize-url';
import { attribute, baseUri, documentIn, documentUrl, hasAttribute, query, type Root } from './dom';
import { findRoots } from './find-roots';

export interface FoundDocument {
  readonly document: Document;
  /** The document and its shadow roots, outermost first. */
  readonly roots: readonly Root[];
  /** null for the page itself. */
  readonly frameUrl: string | null;
  /** The address visits from here come from: its own, or for srcdoc, about:blank and blob: the embedding page's. */
  readonly sourceUrl: string;
}

export interface Documents {
  readonly found: readonly FoundDocument[];
  /** The origin of each frame that is closed, or the scheme where it has none. */
  readonly unread: readonly string[];
}

// Frames within frames within frames: deeper than this nobody reads.
const DEPTH = 16;

/** Finds the page's documents. */
export function findDocuments(top: Document): Documents {
  const found: FoundDocument[] = [];
  const unread: string[] = [];
  const visit = (document: Document, frameUrl: string | null, parentUrl: string, depth: number): void => {
    const own = documentUrl(document);
    const sourceUrl = /^https?:/.test(own) ? own : parentUrl;
    const roots = findRoots(document);
    found.push({ document, roots, frameUrl, sourceUrl });
    for (const root of roots) {
      for (const frame of query(root, 'iframe,frame')) {
        const inner = depth < DEPTH ? documentIn(frame) : null;
        const origin = originOf(frame);
        // Firefox leaves the empty document it began with in a frame it was kept from loading, where Chromium puts a
        // closed page of its own: neither was read.
        const empty = inner && documentUrl(inner) === 'about:blank' && origin.startsWith('http');
        if (inner && !empty) visit(inner, documentUrl(inner), sourceUrl, depth + 1);
        else unread.push(origin);
      }
    }
  };
  visit(top, null, documentUrl(top), 0);
  return { found, unread };
}

function originOf(frame: Element): string {
  if (hasAttribute(frame, 'srcdoc')) return 'srcdoc';
  const url = parseUrl(attribute(frame, 'src') ?? 'about:blank', baseUri(frame));
  if (!url) return 'about:';
  return url.origin !== 'null' ? url.origin : url.protocol;
}
