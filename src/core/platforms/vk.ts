// VK. The post's number and its author: public code of 2023–2026; comments are general knowledge.
import type { PlatformRow } from './platform';

export const vk: PlatformRow = {
  id: 'vk',
  name: 'VK',
  hosts: ['vk.com', '*.vk.com', 'vk.ru', '*.vk.ru'],
  posts: [
    {
      kind: 'comment',
      container: '.reply',
      body: '.wall_reply_text',
      permalink: [{ selector: 'a[href*="reply="]', attribute: 'href' }],
      author: [{ selector: '.author' }],
    },
    {
      kind: 'post',
      container: '[data-post-id]',
      body: '.wall_post_text',
      permalink: [{ attribute: 'data-post-id', pattern: '^(-?\\d+_\\d+)$', template: '/wall{1}' }],
      author: [
        { selector: '.PostHeaderTitle__authorName, [data-testid="post-header-title"]' },
        { selector: 'a.author' },
      ],
    },
  ],
  feeds: ['^/(?:feed|search)?$', '^/(?!wall|topic|photo|video|away)[\\w.]+$'],
  parameters: ['w', 'reply', 'thread'],
};
