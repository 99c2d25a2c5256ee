// Whether the browsers reached more with Backlight in them than without: what they asked in the whole suite, less what they
// ask by themselves, less the pages that the tests showed.
import type { Note } from '../browser/reached-hosts';

/** Hosts of the tests that are reached past all interception, and why. */
export const asked: readonly { readonly host: string; readonly why: string }[] = [
  {
    host: 'other.example',
    why: 'a frame of the page in test/e2e/hostile/messages.ts: Chromium connects before the request is stopped',
  },
  {
    host: `${'x'.repeat(2_000)}.example`,
    why: 'the frame of test/pages/hostile-lengths: the same',
  },
  {
    host: 'canary.example',
    why: 'of test/e2e/hostile/canaries.ts alone, which tries to reach it in every way there is and holds that none works',
  },
];

export interface Comparison {
  /** Hosts of the suite, and those of them that are of pages the tests showed. */
  readonly suite: number;
  readonly ofPages: number;
  readonly control: number;
  /** What is too much: the browser with the host and port. */
  readonly more: readonly string[];
}

export function compareReached(suite: readonly Note[], control: readonly Note[]): Comparison {
  const reached = (notes: readonly Note[]): Set<string> =>
    new Set(notes.filter(({ what }) => what === 'reached').map(({ kind, host }) => `${kind} ${host}`));
  const pages = new Set(suite.filter(({ what }) => what === 'shown').map(({ host }) => host));
  const isOfPage = (one: string): boolean => {
    const host = one.replace(/^\w+ /, '').replace(/:\d+$/, '');
    return pages.has(host) || asked.some((allowed) => allowed.host === host);
  };
  const [ofSuite, ofControl] = [reached(suite), reached(control)];
  return {
    suite: ofSuite.size,
    ofPages: [...ofSuite].filter(isOfPage).length,
    control: ofControl.size,
    more: [...ofSuite].filter((one) => !ofControl.has(one) && !isOfPage(one)).sort(),
  };
}
