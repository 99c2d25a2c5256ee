// Instagram. Captions and comments hold no links; what remains is the profile's own and the footer. How a post is
// marked up is general knowledge of 2026, not seen.
import type { PlatformRow } from './platform';

export const instagram: PlatformRow = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', '*.instagram.com'],
  posts: [
    {
      kind: 'post',
      container: 'article',
      permalink: [
        {
          selector: 'a[href*="/p/"], a[href*="/reel/"]',
          attribute: 'href',
          pattern: '^((?:https?://[^/]+)?/(?:[\\w.]+/)?(?:p|reel)/[\\w-]+/?)',
        },
      ],
      author: [{ selector: 'header a[href]', attribute: 'href', pattern: '^/([\\w.]+)/?$', template: '@{1}' }],
    },
    { kind: 'profile', container: 'main header' },
  ],
  feeds: ['^/$', '^/explore(?:/|$)', '^/[\\w.]+/?$'],
  parameters: [],
};
