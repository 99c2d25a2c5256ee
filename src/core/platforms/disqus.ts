// Disqus, in its frame: a comment's permalink leads to the page that embeds it. Markup: public code of 2014–2022.
import type { PlatformRow } from './platform';

export const disqus: PlatformRow = {
  id: 'disqus',
  name: 'Disqus',
  hosts: ['disqus.com', '*.disqus.com'],
  posts: [
    {
      kind: 'comment',
      container: '.post[id^="post-"]',
      body: '.post-message',
      permalink: [{ selector: 'a[data-role="relative-time"], a.time-ago', attribute: 'href' }],
      author: [{ selector: '.post-byline .author' }],
    },
  ],
  feeds: ['^/home(?:/|$)', '^/by/'],
  elsewhere: true,
};
