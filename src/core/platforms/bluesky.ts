// Bluesky. Seen in public code of 2026: the author's handle stands in the data-testid.
import type { PlatformRow } from './platform';

export const bluesky: PlatformRow = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app', '*.bsky.app'],
  posts: [
    {
      kind: 'post',
      container: '[data-testid^="postThreadItem-by-"], [data-testid^="feedItem-by-"]',
      body: '[data-testid="postText"], [data-word-wrap="1"]',
      permalink: [
        {
          selector: 'a[href*="/post/"]',
          attribute: 'href',
          pattern: '^((?:https?://[^/]+)?/profile/[^/]+/post/[^/?#]+)',
        },
      ],
      author: [{ attribute: 'data-testid', pattern: '-by-(.+)$', template: '@{1}' }],
    },
  ],
  feeds: [
    '^/$',
    '^/(?:search|feeds|notifications|hashtag)(?:/|$)',
    '^/profile/[^/]+/?$',
    '^/profile/[^/]+/(?:feed|lists)/',
  ],
  parameters: [],
};
