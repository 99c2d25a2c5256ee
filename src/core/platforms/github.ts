// GitHub: issues, pull requests, discussions and their comments, in the markup of 2026 (data-testid) and the one
// before (`timeline-comment`). A README is no post: the page itself is the source.
import type { PlatformRow, PostRule } from './platform';

const anchors = ['#issuecomment-', '#discussioncomment-', '#discussion_r', '#pullrequestreview-'];

const author: PostRule['author'] = [
  { selector: '[data-testid="issue-body-header-author"]' },
  { selector: 'a[data-hovercard-url*="/users/"]', attribute: 'data-hovercard-url', pattern: '/users/([^/]+)/' },
  { selector: 'a.author' },
  { selector: 'a[data-testid="avatar-link"]', attribute: 'href', pattern: '^(?:https://github\\.com)?/([\\w-]+)$' },
];

export const github: PlatformRow = {
  id: 'github',
  name: 'GitHub',
  hosts: ['github.com', 'gist.github.com'],
  posts: [
    {
      kind: 'comment',
      container:
        '[data-testid^="comment-viewer-outer-box-"], .react-issue-comment, .timeline-comment:not([id^="issue-"]):not([id^="pullrequest-"]), .review-comment',
      body: '.markdown-body',
      permalink: [
        { selector: anchors.map((one) => `a[href*="${one}"]`).join(', '), attribute: 'href' },
        {
          attribute: 'id',
          pattern: '^((?:issuecomment|discussioncomment|pullrequestreview)-\\d+|discussion_r\\d+)$',
          template: '#{1}',
        },
      ],
      author,
    },
    {
      kind: 'post',
      container: '[data-testid="issue-viewer-issue-container"], [data-testid="issue-body"], .timeline-comment',
      body: '.markdown-body',
      permalink: [
        { selector: '[data-testid="issue-body-header-link"]', attribute: 'href' },
        { page: '^/[^/]+/[^/]+/(?:issues|pull|discussions)/\\d+' },
      ],
      author,
    },
    { kind: 'profile', container: '.vcard-details, .BorderGrid-cell' },
  ],
  feeds: [
    '^/$',
    '^/(?:search|notifications|trending|explore|topics)(?:/|$)',
    '^/[^/]+/[^/]+/(?:issues|pulls|discussions)/?$',
  ],
  parameters: [],
};
