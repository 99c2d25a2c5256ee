// The pages that are measured: made from a seed, so that everybody measures the same, and with counts known beforehand,
// so that a figure of a scan that is not exact is never taken for a fast one.
import { randomBelow } from './random';

export interface PagePlan {
  /** What the page is called in tables and in its address. */
  readonly name: string;
  /** All links, those in shadow roots included. */
  readonly links: number;
  /** How many of them lead to the first tracked site. */
  readonly tracked: number;
  /** A div and a span around each link. */
  readonly nested?: boolean;
  /** Shadow roots, with one of the links in each; every second on a custom element. */
  readonly openRoots?: number;
  readonly closedRoots?: number;
}

export interface MadePage {
  readonly plan: PagePlan;
  readonly url: string;
  readonly body: string;
}

/** The hosts of tracked sites; pages link to the first one only. */
export const trackedHost = (at: number): string => `tracked-${at}.example`;

const SEED = 4;
const HOSTS = 2_000;
const words = 'about the best new guide for every small garden shop review notes list price photo story'.split(' ');

/** Makes the page. The same plan and seed give the same page, to the letter. */
export function makePage(plan: PagePlan, seed = SEED): MadePage {
  const below = randomBelow(seed);
  const { links, tracked, openRoots = 0, closedRoots = 0 } = plan;
  const roots = openRoots + closedRoots;
  const parts: string[] = [];
  for (let at = 0; at < links; at += 1) {
    // Spread evenly: the n-th of `count` is where n rises.
    const isTracked = risesAt(at, tracked, links);
    const link = `<a href="${isTracked ? `https://${trackedHost(0)}/page-${at}` : address(below)}"${rel(below)}>${text(below)}</a>`;
    const inRoot = risesAt(at, roots, links);
    const open = inRoot && risesAt(Math.floor((at * roots) / links), openRoots, roots);
    parts.push(`<li>${wrap(inRoot ? host(at, open, link) : link, plan)}</li>`);
  }
  const title = `${plan.name}, seed ${seed}`;
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><ul>\n${parts.join('\n')}\n</ul></html>`;
  return { plan, url: `https://bench.example/${encodeURIComponent(plan.name)}`, body };
}

/** What the light pass counts: all but the links that only a closed root holds. */
export function lightLinks({ links, closedRoots = 0 }: PagePlan): number {
  return links - closedRoots;
}

function risesAt(at: number, count: number, of: number): boolean {
  return Math.floor(((at + 1) * count) / of) > Math.floor((at * count) / of);
}

/** As on real pages: half internal, most others plain, a few wrapped or shortened. Web addresses all: each counts. */
function address(below: (limit: number) => number): string {
  const kind = below(100);
  const path = `${words[below(words.length)]}/${words[below(words.length)]}-${below(10_000)}`;
  if (kind < 40) return `/${path}`;
  if (kind < 50) return `https://bench.example/${path}`;
  const outside = `https://www.host-${below(HOSTS)}.example/${path}`;
  if (kind < 95) return outside;
  if (kind < 97) return `https://www.google.com/url?q=${encodeURIComponent(outside)}&amp;sa=D`;
  if (kind < 98) return `https://bit.ly/${below(1e6).toString(36)}`;
  return `#part-${below(100)}`;
}

function rel(below: (limit: number) => number): string {
  const kind = below(10);
  if (kind === 0) return ' rel="nofollow ugc"';
  return kind === 1 ? ' rel="noopener"' : '';
}

function text(below: (limit: number) => number): string {
  return Array.from({ length: 1 + below(4) }, () => words[below(words.length)]).join(' ');
}

function wrap(inner: string, { nested }: PagePlan): string {
  return nested ? `<div><span>${inner}</span></div>` : inner;
}

function host(at: number, open: boolean, link: string): string {
  const name = at % 2 === 0 ? 'x-card' : 'section';
  return `<${name}><template shadowrootmode="${open ? 'open' : 'closed'}">${link}</template></${name}>`;
}
