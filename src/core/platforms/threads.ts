// Threads. Seen in public code of 2026: no `article`; a quoted post is a container within a container.
import type { PlatformRow } from './platform';

export const threads: PlatformRow = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', '*.threads.com', 'threads.net', '*.threads.net'],
  posts: [
    {
      kind: 'post',
      container: '[data-pressable-container]',
      permalink: [
        {
          selector: 'a[href*="/post/"]',
          attribute: 'href',
          pattern: '^((?:https?://[^/]+)?/@[^/]+/post/[\\w-]+)',
        },
      ],
      author: [{ selector: 'a[href^="/@"]', attribute: 'href', pattern: '^/(@[^/?#]+)' }],
    },
  ],
  feeds: ['^/$', '^/(?:search|for_you|following|custom_feed)(?:/|$)', '^/@[^/]+/?$', '^/@[^/]+/(?:replies|reposts)'],
  parameters: [],
};
