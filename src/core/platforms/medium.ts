// Medium, on its own host and on those of its publications (recognised by its app's name). Test ids: public code of
// 2025–2026; an address that ends in a hexadecimal id is a story.
import type { PlatformRow } from './platform';

const STORY = '-[0-9a-f]{8,12}$';

export const medium: PlatformRow = {
  id: 'medium',
  name: 'Medium',
  hosts: ['medium.com', '*.medium.com'],
  marks: 'meta[property="al:android:app_name"][content="Medium"]',
  posts: [
    {
      kind: 'post',
      container: '[data-testid="post-preview"]',
      permalink: [{ selector: 'a[href]', attribute: 'href', pattern: '^([^?#]*-[0-9a-f]{8,12})(?:[?#]|$)' }],
      author: [{ selector: '[data-testid="authorName"]' }, { selector: 'a[href*="/@"] p, a[href^="/@"] p' }],
    },
    {
      kind: 'post',
      container: 'article',
      permalink: [{ page: STORY }],
      author: [{ selector: '[data-testid="authorName"]' }],
    },
  ],
  feeds: ['^/$', '^/(?:tag|search|me|m)(?:/|$)', '^/@[^/]+/?$', '^/(?!.*-[0-9a-f]{8,12}$)[^/]+/?$'],
  parameters: [],
};
