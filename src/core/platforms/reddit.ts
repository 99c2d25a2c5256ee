// Reddit, new (`shreddit-*` elements, public code of 2026) and old (`.thing`, code of 2017–2026): both write permalink
// and author into attributes.
import type { PlatformRow, PostRule } from './platform';

const reading: Pick<PostRule, 'permalink' | 'author'> = {
  permalink: [{ attribute: 'permalink' }, { attribute: 'data-permalink' }],
  author: [{ attribute: 'author' }, { attribute: 'data-author' }],
};

export const reddit: PlatformRow = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['reddit.com', '*.reddit.com'],
  posts: [
    { kind: 'comment', container: 'shreddit-comment, .thing.comment', ...reading },
    { kind: 'post', container: 'shreddit-post, .thing.link', ...reading },
  ],
  feeds: [
    '^/$',
    '^/(?:search|best|hot|new|top|rising)(?:/|$)',
    '^/r/[^/]+/?$',
    '^/r/[^/]+/(?:best|hot|new|top|rising|search)(?:/|$)',
    '^/u(?:ser)?/[^/]+(?:/(?:overview|comments|submitted))?/?$',
  ],
  parameters: [],
};
