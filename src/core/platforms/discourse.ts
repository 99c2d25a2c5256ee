// Discourse, on any host: its pages with script, and the plain ones for crawlers. Seen in public code of 2022–2026.
// The permalink of a member names that member (`?u=`), which goes.
import type { PlatformRow, PostRule } from './platform';

const reading: Pick<PostRule, 'body' | 'permalink' | 'author'> = {
  body: '.cooked, .post[itemprop="text"]',
  permalink: [
    { selector: 'a.post-date', attribute: 'href' },
    { attribute: 'id', pattern: '^post_(\\d+)$', page: '^(.*/t/(?:[^/]+/)?\\d+)', template: '{p1}/{1}' },
  ],
  author: [{ selector: '[data-user-card]', attribute: 'data-user-card' }, { selector: '.creator [itemprop="name"]' }],
};

export const discourse: PlatformRow = {
  id: 'discourse',
  name: 'Discourse',
  hosts: [],
  marks: 'meta[name="generator"][content^="Discourse"]',
  posts: [
    {
      kind: 'comment',
      container: 'article[id^="post_"]:not([id="post_1"]), .crawler-post[id^="post_"]:not([id="post_1"])',
      ...reading,
    },
    { kind: 'post', container: 'article[id="post_1"], .crawler-post[id="post_1"]', ...reading },
    { kind: 'card', container: 'aside.onebox' },
    { kind: 'profile', container: '.user-main' },
  ],
  feeds: ['^/$', '^/(?:latest|top|new|unread|search|categories|c|tag|tags|u)(?:/|$)'],
  parameters: [],
};
