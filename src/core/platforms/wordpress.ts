// Comments of WordPress, on any host (comment-template.php, markup `html5` and the block theme's). The article itself
// is the page; only comments have an address of their own.
import type { PlatformRow } from './platform';

export const wordpress: PlatformRow = {
  id: 'wordpress',
  name: 'WordPress',
  hosts: [],
  marks: 'link[rel="https://api.w.org/"], meta[name="generator"][content^="WordPress"], li.comment[id^="comment-"]',
  posts: [
    {
      kind: 'comment',
      container: 'li[id^="comment-"]',
      body: '.comment-content',
      permalink: [
        { selector: 'a[href*="#comment-"]', attribute: 'href' },
        { attribute: 'id', pattern: '^(comment-\\d+)$', template: '#{1}' },
      ],
      author: [
        { selector: '.comment-author .fn' },
        { selector: '.wp-block-comment-author-name, .comment-author cite' },
      ],
    },
  ],
  feeds: ['^/$', '^/page/\\d+/?$', '^/(?:category|tag|author)/'],
};
