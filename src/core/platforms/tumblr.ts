// Tumblr: its dashboard, and blogs below tumblr.com. The forms of its addresses are well known; its markup is general
// knowledge of 2026, and a blog's theme may differ.
import type { PlatformRow } from './platform';

const POST =
  '^((?:https?://www\\.tumblr\\.com)?/[\\w-]+/\\d{6,}(?:/[^?#]*)?|(?:https?://[\\w-]+\\.tumblr\\.com)?/post/\\d+(?:/[^?#]*)?)';

export const tumblr: PlatformRow = {
  id: 'tumblr',
  name: 'Tumblr',
  hosts: ['tumblr.com', '*.tumblr.com'],
  posts: [
    {
      kind: 'post',
      container: 'article, .post',
      permalink: [
        { selector: 'a[rel~="bookmark"]', attribute: 'href', pattern: POST },
        { selector: 'header a[href]', attribute: 'href', pattern: POST },
        { selector: 'a[href*="/post/"]', attribute: 'href', pattern: POST },
      ],
      author: [{ selector: 'a[rel~="author"]' }],
    },
  ],
  feeds: ['^/$', '^/(?:dashboard|explore|search|tagged|likes)(?:/|$)', '^/page/\\d+$', '^/(?!post/)[\\w-]+/?$'],
  parameters: [],
};
