// LinkedIn: two markups for members at once (classes with data-urn; componentkey and data-view-name), a third for
// guests. Seen in public code of 2025–2026. A guest's comment shows no address of its own.
import type { PlatformRow } from './platform';

const POST = '(urn:li:(?:activity|ugcPost|share):\\d+)';
const COMMENT = 'urn:li:comment:\\((?:urn:li:)?(activity|ugcPost|share):(\\d+),(\\d+)\\)';
const toPost = 'https://www.linkedin.com/feed/update/{1}/';
const toComment =
  'https://www.linkedin.com/feed/update/urn:li:{1}:{2}/?dashCommentUrn=urn%3Ali%3Afsd_comment%3A%28{3}%2Curn%3Ali%3A{1}%3A{2}%29';

export const linkedin: PlatformRow = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['linkedin.com', '*.linkedin.com'],
  posts: [
    {
      kind: 'comment',
      container:
        '.comments-comment-entity, .comments-comment-item, [data-id^="urn:li:comment:"], [componentkey^="replaceableComment_urn:li:comment:"], section.comment',
      body: '.update-components-text, [data-testid="expandable-text-box"], .comment__text',
      permalink: [
        { attribute: 'data-id', pattern: COMMENT, template: toComment },
        { attribute: 'componentkey', pattern: COMMENT, template: toComment },
      ],
      author: [
        { selector: '.comments-comment-meta__description-title' },
        { selector: '[data-tracking-control-name$="comment_actor-name"]' },
        { selector: 'a[href*="/in/"] p, a[href*="/company/"] p' },
        { selector: 'a[href*="/in/"], a[href*="/company/"]' },
      ],
    },
    {
      kind: 'post',
      container:
        '.feed-shared-update-v2, [data-urn^="urn:li:activity:"], [data-activity-urn], [data-view-name="feed-full-update"], [role="listitem"][componentkey*="FeedType"]',
      body: '.update-components-text, [data-testid="expandable-text-box"], [data-test-id="main-feed-activity-card__commentary"]',
      permalink: [
        { attribute: 'data-urn', pattern: `^${POST}$`, template: toPost },
        { attribute: 'data-activity-urn', pattern: `^${POST}$`, template: toPost },
        { selector: 'a[href*="/feed/update/"]', attribute: 'href', pattern: `/feed/update/${POST}`, template: toPost },
      ],
      author: [
        { selector: '.update-components-actor__title span[aria-hidden="true"]' },
        { selector: '.update-components-actor__name, [data-view-name="feed-actor-name"]' },
        { selector: '[data-tracking-control-name$="feed-actor-name"]' },
        { selector: 'a[href*="/in/"] p, a[href*="/company/"] p' },
        { selector: 'a[href*="/in/"], a[href*="/company/"]' },
      ],
    },
    { kind: 'card', container: '.update-components-article, [data-test-id="article-content-card"]' },
  ],
  feeds: ['^/feed/?$', '^/search/', '^/(?:in|company|school|showcase|groups)/[^/]+(?:/|$)'],
  parameters: ['dashCommentUrn', 'commentUrn'],
};
