// Stack Overflow and the other sites of Stack Exchange. The body is seen in saved pages of 2026, the rest is general
// knowledge. The share link of an answer names who shares it, so the address is made from the answer's number.
import type { PlatformRow, PostRule } from './platform';

const own = ['stackexchange.com', 'stackoverflow.com', 'superuser.com', 'serverfault.com', 'askubuntu.com'];

const reading: Pick<PostRule, 'body' | 'author'> = {
  body: '.js-post-body',
  author: [{ selector: '[itemprop="author"] a' }, { selector: '.user-details a' }],
};

export const stackExchange: PlatformRow = {
  id: 'stack-exchange',
  name: 'Stack Exchange',
  hosts: [...own, 'mathoverflow.net', 'stackapps.com'].flatMap((host) => [host, `*.${host}`]),
  posts: [
    {
      kind: 'comment',
      container: '.comment[data-comment-id]',
      body: '.comment-copy',
      permalink: [{ selector: 'a.comment-link, a[href^="#comment"]', attribute: 'href' }],
      author: [{ selector: '.comment-user' }],
    },
    {
      kind: 'post',
      container: '[data-answerid]',
      permalink: [{ attribute: 'data-answerid', pattern: '^(\\d+)$', template: '/a/{1}' }],
      ...reading,
    },
    {
      kind: 'post',
      container: '[data-questionid]',
      permalink: [{ attribute: 'data-questionid', pattern: '^(\\d+)$', template: '/questions/{1}' }],
      ...reading,
    },
  ],
  feeds: ['^/$', '^/(?:search|unanswered|tags|users)(?:/|$)', '^/questions/?$', '^/questions/tagged/'],
  parameters: [],
};
