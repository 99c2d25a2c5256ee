// THE LIST of platforms. A platform is a row of data in a file of its own; add the file and a line here. The
// background picks the rows of a page and hands them over: the page script never carries the list.
import { bluesky } from './bluesky';
import { discord } from './discord';
import { discourse } from './discourse';
import { disqus } from './disqus';
import { facebook } from './facebook';
import { github } from './github';
import { hackerNews } from './hacker-news';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { livesAt } from './lives-at';
import { mastodon } from './mastodon';
import { medium } from './medium';
import { phpbb } from './phpbb';
import { pinterest } from './pinterest';
import type { PlatformRow } from './platform';
import { quora } from './quora';
import { reddit } from './reddit';
import { stackExchange } from './stack-exchange';
import { telegram } from './telegram';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { tumblr } from './tumblr';
import { vk } from './vk';
import { wordpress } from './wordpress';
import { x } from './x';
import { youtube } from './youtube';

export const platforms: readonly PlatformRow[] = [
  facebook,
  x,
  linkedin,
  instagram,
  threads,
  youtube,
  reddit,
  pinterest,
  tiktok,
  bluesky,
  mastodon,
  tumblr,
  medium,
  quora,
  github,
  hackerNews,
  stackExchange,
  discord,
  telegram,
  vk,
  wordpress,
  disqus,
  discourse,
  phpbb,
];

/** Those that any host may run, told by their markup. */
export const markedPlatforms: readonly PlatformRow[] = platforms.filter((row) => row.marks !== undefined);

/**
 * The platform a host belongs to, or null.
 * @param host lower case, punycode, no trailing dot
 */
export function platformFor(host: string): PlatformRow | null {
  return platforms.find((row) => livesAt(row, host)) ?? null;
}

/** What a page of this host may be: its own platform alone, whatever marks it bears, else every one told by markup. */
export function rowsFor(host: string): readonly PlatformRow[] {
  const own = platformFor(host);
  if (!own) return markedPlatforms;
  const { marks: _, ...unmarked } = own;
  return [unmarked];
}
